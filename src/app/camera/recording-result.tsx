import { useEffect, useRef, type ReactElement } from 'react';
import type { Recording } from '../../camera/recorder';
import { words } from '../../core/words/words';
import { saveFile } from '../exports/save-file';
import { TwoSteps } from '../library/two-steps';
import { useObjectUrl } from '../player/use-object-url';
import { Icon } from '../theme/icons';
import type { RecordState } from './record-desk';
import { useAnalyseFile } from './use-analyse-file';

const text = words.recording;

interface RecordingResultProps {
  readonly recording: Recording;
  /** It was ended because its page was left. */
  readonly left: boolean;
  onAgain(): void;
  onDelete(): void;
}

/** What was recorded, how it ended, and what can be done with it. */
export function RecordingResult({ recording, left, onAgain, onDelete }: RecordingResultProps): ReactElement {
  const { file, durationS, end, hiddenS, shelfId } = recording;
  const heading = useRef<HTMLHeadingElement>(null);
  const url = useObjectUrl(file);
  const { busy, analyse } = useAnalyseFile();
  const size = words.myRuns.size(file.size);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="record-panel recording-result" aria-labelledby="recorded">
      <h2 id="recorded" ref={heading} tabIndex={-1}>
        {text.result.heading}
      </h2>
      {url && <video src={url} controls muted playsInline aria-label={text.result.video(file.name)} />}
      <ul role="list" className="recording-facts">
        <li>
          <strong className="number">{text.result.is(durationS, size)}</strong>{' '}
          {left ? text.result.left : text.result.ends[end]}
        </li>
        {hiddenS > 0 && <li>{text.result.hidden(hiddenS)}</li>}
        <li className="soft">{shelfId === null ? text.result.notKept : text.result.kept}</li>
      </ul>
      <button
        type="button"
        className="button primary record-main"
        aria-disabled={busy}
        aria-describedby="recorded-analyse"
        onClick={() => busy || analyse(file)}
      >
        {text.result.analyse}
      </button>
      <p id="recorded-analyse" className="small soft">
        {busy ? words.home.oneAtATime : text.result.analyseWhat}
      </p>
      <div className="camera-buttons">
        <button type="button" className="button slim" onClick={onAgain}>
          {text.result.again}
        </button>
        <button
          type="button"
          className="button slim"
          onClick={() => saveFile({ name: file.name, content: file })}
        >
          <Icon name="download" />
          {text.result.download}
        </button>
        <TwoSteps
          label={text.earlier.remove}
          question={text.earlier.removeAsk(size)}
          yes={text.earlier.removeYes}
          onYes={onDelete}
        />
      </div>
    </section>
  );
}

/** Nothing came of it, and what to do. */
export function RecordingFailed({
  trouble,
  onAgain,
}: {
  readonly trouble: Extract<RecordState, { phase: 'failed' }>['trouble'];
  onAgain(): void;
}): ReactElement {
  return (
    <section className="record-panel" aria-labelledby="recorded">
      <h2 id="recorded">{text.failed.heading}</h2>
      <div role="alert" className="notice failure">
        <Icon name="flag" />
        <p>{text.failed.troubles[trouble]}</p>
      </div>
      <button
        type="button"
        className="button record-main"
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={onAgain}
      >
        {text.failed.again}
      </button>
    </section>
  );
}
