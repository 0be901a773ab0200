import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SessionFacts } from '../../storage/library/library';
import { MakingBar } from '../exports/making-bar';
import { useSessionState } from '../session/session-context';
import type { Judged } from '../session/session-state';
import { keepVideos, videosOf } from './kept-videos';
import { useLibrary } from './library-context';
import { useLongWork } from './use-long-work';

const text = words.myRuns.keep;

interface KeepVideosProps {
  readonly judged: Judged;
  readonly facts: SessionFacts;
  /** It was asked for already. */
  readonly atOnce: boolean;
}

/** On the report of a kept run: keeps its videos too, where they are at hand and are not kept. */
export function KeepVideos({ judged, facts, atOnce }: KeepVideosProps): ReactElement | null {
  const library = useLibrary();
  const { clips } = useSessionState();
  const work = useLongWork();
  const [said, setSaid] = useState('');
  const wanted = videosOf(judged, clips).filter(({ clip }) => facts.clips[clip]?.videoBytes === 0);
  const kept = facts.clips.some(({ videoBytes }) => videoBytes > 0);
  const bytes = wanted.reduce((sum, { file }) => sum + file.size, 0);
  const busy = work.share !== null;
  const keep = (): void => {
    if (!library) return;
    void work.run(async (onShare, signal) => {
      setSaid('');
      const trouble = await keepVideos(library, facts.id, wanted, onShare, signal);
      setSaid(trouble ? text.videoFailed(words.myRuns.troubles[trouble]) : '');
    });
  };
  useEffect(() => {
    if (atOnce) keep();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- videos are kept once, when it is asked for: not again with each drawing
  }, [atOnce]);
  return (
    <>
      {kept && <p className="small soft">{text.videoKept}</p>}
      {(bytes > 0 || busy) && (
        <p>
          {/* One button that stays in its place, so that it keeps the focus. */}
          <button type="button" className="button slim" onClick={busy ? work.stop : keep}>
            {busy ? words.myRuns.edit.stop : text.addVideo(bytes)}
          </button>
        </p>
      )}
      {busy && (
        <MakingBar label={text.keeping} fraction={work.share ?? 0}>
          <span>{text.keeping}</span>
        </MakingBar>
      )}
      <p role="status" className="small">
        {said}
      </p>
    </>
  );
}
