import { capital } from '../../core/words/capital';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactElement,
  type Ref,
  type CSSProperties,
} from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { GaitEvent } from '../../core/gait/events';
import type { PoseTrack } from '../../core/pose/pose-track';
import { SideMark } from '../theme/marks';
import { Controls } from './controls';
import { frameAt, nearestFrame } from '../clock/frame-times';
import { Overlay } from './overlay';
import { playerCommand, type PlayerCommand } from './player-keys';
import { Timeline } from './timeline';
import { usePlayback } from './use-playback';
import './player.css';

export interface PlayerHandle {
  /** Stops at the picture nearest to a moment. */
  showMoment(timeS: number): void;
}

interface PlayerProps {
  readonly name: string;
  readonly file: File | undefined;
  /** Cleaned joints, on the clip's own frame times. */
  readonly track: PoseTrack;
  readonly events: readonly GaitEvent[];
  /** A moment to begin at; taken when it changes. */
  readonly startAtS: number | null;
  readonly ref?: Ref<PlayerHandle>;
}

/** The clip with its skeleton, frame by frame. */
export function Player({ name, file, track, events, startAtS, ref }: PlayerProps): ReactElement {
  const { timesS } = track;
  const { video, videoUrl, blind, frame, playing, rate, setRate, showFrame, toggle, onVideoError } =
    usePlayback(file, timesS);
  const [plumbLine, setPlumbLine] = useState(true);
  const section = useRef<HTMLElement>(null);

  const showMoment = useCallback(
    (timeS: number) => showFrame(nearestFrame(timesS, timeS)),
    [showFrame, timesS],
  );
  useImperativeHandle(ref, () => ({ showMoment }), [showMoment]);
  const begun = useRef<number | null>(null);
  useEffect(() => {
    if (startAtS === null || begun.current === startAtS || (file && !videoUrl)) return;
    begun.current = startAtS;
    showMoment(startAtS);
  }, [startAtS, showMoment, file, videoUrl]);

  const run = (command: PlayerCommand): void => {
    if (command === 'toggle') toggle();
    else
      showFrame(
        targetFrame(
          command,
          frame,
          timesS,
          events.map((event) => event.timeS),
        ),
      );
  };
  const timeS = timesS[frame] ?? 0;
  const here = events.find((event) => nearestFrame(timesS, event.timeS) === frame);
  const text = words.player;
  const said = here ? (here.type === 'IC' ? text.lands(here.side) : text.leaves(here.side)) : '';

  return (
    <section
      ref={section}
      className="player"
      aria-label={text.label(name)}
      tabIndex={-1}
      onKeyDown={(event) => {
        const command = playerCommand(event, (event.target as HTMLElement).tagName);
        if (!command) return;
        event.preventDefault();
        run(command);
      }}
    >
      <div
        className="stage"
        style={{ '--aspect': track.widthPx / track.heightPx } as CSSProperties}
        onClick={toggle}
      >
        {file && videoUrl && !blind && (
          <video
            ref={video}
            src={videoUrl}
            muted
            playsInline
            preload="auto"
            disablePictureInPicture
            aria-hidden="true"
            tabIndex={-1}
            onError={onVideoError}
          />
        )}
        <Overlay track={track} frame={frame} plumbLine={plumbLine} />
        {blind && <p className="stage-note">{file ? text.noPicture : text.onlyKeypoints}</p>}
        {here && (
          <p className="stage-event">
            <SideMark side={here.side} />
            {capital(said)}
          </p>
        )}
      </div>
      {events.length > 0 && (
        <Timeline
          events={events}
          beginS={timesS[0] ?? 0}
          endS={timesS.at(-1) ?? 0}
          timeS={timeS}
          onSeek={(at) => showFrame(frameAt(timesS, at))}
        />
      )}
      <label className="scrub">
        <span className="unseen">{text.frame}</span>
        <input
          type="range"
          min={0}
          max={timesS.length - 1}
          step={1}
          value={frame}
          aria-valuetext={text.at(number(timeS, 2), text.frameOf(frame + 1, timesS.length), said)}
          onChange={(event) => showFrame(Number(event.currentTarget.value))}
        />
      </label>
      <div className="readout">
        <span className="number">{number(timeS, 3)} s</span>
        <span className="number">{text.frameOf(frame + 1, timesS.length)}</span>
        {events.length > 0 && (
          <span className="legend">
            <SideMark side="left" /> {text.left} <SideMark side="right" /> {text.rightOnGround}
          </span>
        )}
      </div>
      <Controls
        playing={playing}
        rate={rate}
        plumbLine={plumbLine}
        hasEvents={events.length > 0}
        onCommand={run}
        onRate={setRate}
        onPlumbLine={setPlumbLine}
      />
    </section>
  );
}

function targetFrame(
  command: Exclude<PlayerCommand, 'toggle'>,
  frame: number,
  timesS: Float64Array,
  eventsS: readonly number[],
): number {
  const eventFrames = eventsS.map((timeS) => nearestFrame(timesS, timeS));
  switch (command) {
    case 'frame-back':
      return frame - 1;
    case 'frame-forward':
      return frame + 1;
    case 'event-back':
      return eventFrames.filter((each) => each < frame).at(-1) ?? 0;
    case 'event-forward':
      return eventFrames.find((each) => each > frame) ?? frame;
    case 'first':
      return 0;
    case 'last':
      return timesS.length - 1;
  }
}
