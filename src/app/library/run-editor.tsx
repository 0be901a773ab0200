import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble, Runner, SessionFacts } from '../../storage/library/library';
import { useLibrary } from './library-context';
import { draftOf, takenAtOf, wrongField, type WrongField } from './run-draft';
import { RunFields } from './run-fields';
import { RunVideos } from './run-videos';
import { runName } from './say-run';
import { TroubleSaid } from './trouble-said';
import { TwoSteps } from './two-steps';

const text = words.myRuns.edit;
const NO_SHOES: readonly string[] = [];

interface RunEditorProps {
  readonly run: SessionFacts;
  readonly runners: readonly Runner[];
  onRemoved(): void;
  /** It is in another month's list or another runner's now. */
  onMoved(): void;
  onClose(): void;
}

/** Below a run of the list: its runner, day, title and notes, its videos, and the way to delete it. */
export function RunEditor({ run, runners, onRemoved, onMoved, onClose }: RunEditorProps): ReactElement {
  const id = useId();
  const library = useLibrary();
  const [draft, setDraft] = useState(() => draftOf(run));
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const [saved, setSaved] = useState(false);
  const wrongRef = useRef<HTMLInputElement>(null);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!library) return;
    const mistake = wrongField(draft, runners, new Date());
    setWrong(mistake);
    setSaved(false);
    if (mistake) {
      requestAnimationFrame(() => wrongRef.current?.focus());
      return;
    }
    let { runnerId } = draft;
    if (runnerId === null) {
      const added = await library.addRunner(draft.newName.trim());
      if (!added.ok) return setTrouble(added.trouble);
      runnerId = added.value.id;
    }
    const told = await library.tell(run.id, {
      runnerId,
      takenAt: takenAtOf(draft.day, run.takenAt),
      title: draft.title.trim(),
      notes: draft.notes,
    });
    setTrouble(told.ok ? null : told.trouble);
    setSaved(told.ok);
    const monthOf = ({ takenAt }: SessionFacts): string => words.myRuns.month(takenAt);
    if (told.ok && (runnerId !== run.runnerId || monthOf(told.value) !== monthOf(run))) onMoved();
  };
  const remove = async (): Promise<void> => {
    const gone = await library?.remove(run.id);
    if (gone?.ok) onRemoved();
    else if (gone) setTrouble(gone.trouble);
  };

  return (
    <div
      className="run-editor"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h5 id={id}>{text.heading(runName(run))}</h5>
      <form noValidate onSubmit={(event) => void save(event)}>
        <RunFields
          draft={draft}
          runners={runners}
          shoes={NO_SHOES}
          wrong={wrong}
          wrongRef={wrongRef}
          onChange={(next) => {
            setSaved(false);
            setDraft(next);
          }}
        />
        <div className="run-actions">
          <button type="submit" className="button slim primary">
            {text.save}
          </button>
          <button type="button" className="button slim" onClick={onClose}>
            {text.close}
          </button>
          <p role="status" className="small">
            {saved && text.saved}
          </p>
        </div>
      </form>
      <TroubleSaid trouble={trouble} />
      <RunVideos run={run} />
      <TwoSteps
        label={text.remove}
        question={text.removeAsk}
        yes={text.removeYes}
        onYes={() => void remove()}
      />
    </div>
  );
}
