import { useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SessionFacts } from '../../storage/library/library';
import { useLibrary } from './library-context';
import { TwoSteps } from './two-steps';

const text = words.myRuns.edit;

/** Each clip's video: kept with its size, and deleted here; one that is not kept is added on the run's report. */
export function RunVideos({ run }: { readonly run: SessionFacts }): ReactElement {
  const library = useLibrary();
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const drop = async (clip: number): Promise<void> => {
    const gone = await library?.dropVideo(run.id, clip);
    if (!gone) return;
    setSaid(gone.ok ? text.dropped : words.myRuns.troubles[gone.trouble]);
    // Its button is gone: the focus goes to what is said.
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <div className="run-videos">
      <h6>{text.videos}</h6>
      <ul role="list">
        {run.clips.map(({ name, videoBytes }, clip) => (
          <li key={`${clip} ${name}`}>
            <p className="small">{videoBytes > 0 ? text.videoKept(name, videoBytes) : text.videoNot(name)}</p>
            {videoBytes > 0 && (
              <TwoSteps
                label={text.drop}
                name={text.dropNamed(name)}
                question={text.dropAsk}
                yes={text.drop}
                onYes={() => void drop(clip)}
              />
            )}
          </li>
        ))}
      </ul>
      <p ref={status} tabIndex={-1} role="status" className="small run-said">
        {said}
      </p>
    </div>
  );
}
