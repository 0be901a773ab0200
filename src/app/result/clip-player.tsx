import { useEffect, useImperativeHandle, useState, type ReactElement, type Ref } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import { ClipClock } from '../clock/clip-clock';
import { Lanes, LanesLegend } from '../timeline/lanes';
import { Player, type PlayerHandle } from '../player/player';
import { words } from '../../core/words/words';

/** One clip of a report, with what is at hand of it. */
export interface ShownClip {
  readonly source: ReportSource;
  /** Absent in a report that was opened from a file, and of keypoints that were brought in. */
  readonly video?: File;
  /** Cleaned joints of every frame; absent in a report that was opened from a file. */
  readonly cleaned?: PoseTrack;
}

interface ClipPlayerProps {
  readonly clips: readonly ShownClip[];
  readonly shown: number;
  readonly startAtS: number | null;
  readonly ref: Ref<PlayerHandle>;
  onShow(clip: number): void;
}

/** One player; two clips have a tab each. */
export function ClipPlayer({ clips, shown, startAtS, ref, onShow }: ClipPlayerProps): ReactElement {
  const [first] = useState(() => `player-${Math.random().toString(36).slice(2)}`);
  const { source, video, cleaned } = clips[shown] ?? clips[0]!;
  const clocks = [useClock(clips[0]?.cleaned?.timesS), useClock(clips[1]?.cleaned?.timesS)];
  const clock = clocks[shown] ?? null;
  useImperativeHandle(ref, () => ({ showMoment: (timeS) => clock?.showTime(timeS) }), [clock]);
  useEffect(() => {
    if (startAtS !== null) clock?.showTime(startAtS);
  }, [startAtS, clock]);
  const player =
    cleaned && clock ? (
      <Player key={shown} name={source.clip.name} file={video} track={cleaned} source={source} clock={clock}>
        {source.events.length > 0 && (
          <div>
            <Lanes events={source.events} timesS={clock.timesS} clock={clock} />
            <LanesLegend />
          </div>
        )}
      </Player>
    ) : (
      <p className="no-player">{words.report.noVideo}</p>
    );
  if (clips.length === 1) return player;
  return (
    <div>
      <div className="tabs" role="tablist" aria-label={words.player.clips}>
        {clips.map(({ source: { view, clip } }, i) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`${first}-tab-${i}`}
            aria-selected={i === shown}
            aria-controls={`${first}-panel`}
            tabIndex={i === shown ? 0 : -1}
            onClick={() => onShow(i)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              const next = (i + 1) % clips.length;
              onShow(next);
              document.getElementById(`${first}-tab-${next}`)?.focus();
            }}
          >
            {words.names.viewTabs[view]} <span className="soft">{clip.name}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${first}-panel`} aria-labelledby={`${first}-tab-${shown}`}>
        {player}
      </div>
    </div>
  );
}

/** A clip's clock goes on when its verdicts are made anew: the same times in another array are the same clip. */
function useClock(timesS: Float64Array | undefined): ClipClock | null {
  const [kept, setKept] = useState<ClipClock | null>(null);
  if (!timesS || (kept && sameTimes(kept.timesS, timesS))) return timesS ? kept : null;
  const fresh = new ClipClock(timesS);
  setKept(fresh);
  return fresh;
}

function sameTimes(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.length === b.length && a.every((timeS, i) => timeS === b[i]));
}
