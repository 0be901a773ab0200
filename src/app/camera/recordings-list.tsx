import { useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ShelvedRecording } from '../../storage/recordings/recording-shelf';
import { saveFile } from '../exports/save-file';
import { TwoSteps } from '../library/two-steps';
import { useLive } from '../live/live-context';
import { Icon } from '../theme/icons';
import { useAnalyseFile } from './use-analyse-file';
import { useShelf } from './use-shelf';

const text = words.recording.earlier;

interface RecordingsListProps {
  /** Shown by itself above: not a second time here. */
  readonly butNot: string | null;
  /** The last one could not be kept: that others will be is not promised. */
  readonly cannotKeep: boolean;
}

/** The recordings that are kept in this browser, those too that were broken off. */
export function RecordingsList({ butNot, cannotKeep }: RecordingsListProps): ReactElement | null {
  const { shelf } = useLive();
  const list = useShelf(shelf);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const shown = list?.filter(({ id }) => id !== butNot);
  const tell = (what: string): void => {
    setSaid(what);
    requestAnimationFrame(() => status.current?.focus());
  };
  if (cannotKeep && shown?.length === 0) return null;
  return (
    <section className="recordings" aria-labelledby="recordings">
      <h2 id="recordings">{text.heading}</h2>
      {!shelf && <p className="soft">{text.noShelf}</p>}
      {shown?.length === 0 && <p className="soft">{text.none}</p>}
      {shown && shown.length > 0 && (
        <ul role="list">
          {shown.map((each) => (
            <RecordingRow key={each.id} recording={each} onSaid={tell} />
          ))}
        </ul>
      )}
      <p ref={status} tabIndex={-1} role="status" className="camera-said">
        {said}
      </p>
    </section>
  );
}

function RecordingRow({
  recording,
  onSaid,
}: {
  readonly recording: ShelvedRecording;
  onSaid(what: string): void;
}): ReactElement {
  const { shelf } = useLive();
  const { busy, analyse } = useAnalyseFile();
  const { id, name, startedAt, bytes, brokenOff } = recording;
  const when = text.when(startedAt);
  const size = words.myRuns.size(bytes);
  const withFile = async (then: (file: File) => void): Promise<void> => {
    const file = await shelf?.file(id);
    if (file) then(file);
    else onSaid(text.gone);
  };
  const remove = async (): Promise<void> => {
    await shelf?.remove(id);
    onSaid(text.removed);
  };
  return (
    <li className="recording-row">
      <div>
        <p>
          <strong>{when}</strong>
          {brokenOff && <span className="broken-off">{text.brokenOff}</span>}
        </p>
        <p className="small soft">
          <span className="recording-name">{name}</span> <span className="number">{size}</span>
        </p>
        {brokenOff && <p className="small">{text.brokenOffMore}</p>}
      </div>
      <div className="camera-buttons">
        <button
          type="button"
          className="button slim"
          aria-label={text.analyseOf(when)}
          aria-disabled={busy}
          onClick={() => (busy ? onSaid(words.home.oneAtATime) : void withFile(analyse))}
        >
          {text.analyse}
        </button>
        <button
          type="button"
          className="button slim"
          aria-label={text.downloadOf(when)}
          onClick={() => void withFile((file) => saveFile({ name, content: file }))}
        >
          <Icon name="download" />
          {text.download}
        </button>
        <TwoSteps
          label={text.remove}
          name={text.removeOf(when)}
          question={text.removeAsk(size)}
          yes={text.removeYes}
          onYes={() => void remove()}
        />
      </div>
    </li>
  );
}
