import { memo, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble, Runner, SessionFacts } from '../../storage/library/library';
import { leavePage } from '../routes/page-route';
import { useSession } from '../session/session-context';
import { Icon } from '../theme/icons';
import { useUnits } from '../theme/units-choice';
import { doubtsOf, doubtWords } from '../trends/run-doubts';
import { useLibrary } from './library-context';
import { openRun } from './open-run';
import { RunEditor } from './run-editor';
import { foundInRun, foundNothing, notesWords, runName } from './say-run';
import { TroubleSaid } from './trouble-said';
import { TwoSteps } from './two-steps';

const text = words.myRuns.list;

interface RunRowProps {
  readonly run: SessionFacts;
  readonly runners: readonly Runner[];
  readonly ticked: boolean;
  readonly tickable: boolean;
  onTick(id: string, on: boolean): void;
  onRemoved(run: SessionFacts): void;
  onMoved(): void;
}

/** One run in a few words, and what can be done with it. Drawn again for its own changes only: there are hundreds. */
export const RunRow = memo(function RunRow(props: RunRowProps): ReactElement {
  const { run, runners, ticked, tickable, onTick, onRemoved, onMoved } = props;
  const [editing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const name = runName(run);
  return (
    <li className="run-row">
      <label className="run-tick">
        <input
          type="checkbox"
          checked={ticked}
          disabled={!tickable}
          aria-label={text.compareNamed(name)}
          onChange={(event) => onTick(run.id, event.currentTarget.checked)}
        />
      </label>
      <RunWords run={run} />
      <div className="run-actions run-row-actions">
        <OpenRun run={run} name={name} onTrouble={setTrouble} />
        <button
          ref={more}
          type="button"
          className="button slim"
          aria-label={text.moreNamed(name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {text.more}
        </button>
      </div>
      {trouble && <TroubleSaid trouble={trouble} />}
      {editing && (
        <RunEditor
          run={run}
          runners={runners}
          onRemoved={() => onRemoved(run)}
          onMoved={onMoved}
          onClose={() => {
            setEditing(false);
            more.current?.focus();
          }}
        />
      )}
    </li>
  );
});

function RunWords({ run }: { readonly run: SessionFacts }): ReactElement {
  const units = useUnits();
  const { clips, notes } = run;
  const found = foundInRun(run);
  const doubts = doubtWords(doubtsOf(run));
  const noted = notesWords(notes, units);
  const videoBytes = clips.reduce((sum, clip) => sum + clip.videoBytes, 0);
  return (
    <>
      <div className="run-when">
        <h4>{words.myRuns.day(run.takenAt)}</h4>
        {run.title !== '' && <p>{run.title}</p>}
        <p className="small soft">{words.myRuns.views(clips.map(({ view }) => view))}</p>
        {videoBytes > 0 && <p className="small soft">{text.video(videoBytes)}</p>}
      </div>
      <div className="run-found small">
        {found.map(({ verdict, titles, more }) => (
          <p key={verdict} data-verdict={verdict}>
            <Icon name={verdict} />
            <span>
              <strong>{`${text.found[verdict]}: `}</strong>
              {[...titles, ...(more > 0 ? [text.found.more(more)] : [])].join(', ')}
            </span>
          </p>
        ))}
        {found.length === 0 && <p className="soft">{foundNothing(run)}</p>}
        {doubts.length > 0 && (
          <p className="run-doubt">
            <Icon name="info" />
            <span>
              <strong>{`${text.poor}: `}</strong>
              {doubts.join(', ')}
            </span>
          </p>
        )}
      </div>
      <div className="run-noted small">
        {noted !== '' && <p>{noted}</p>}
        {notes.text !== '' && <p className="soft run-text">{notes.text}</p>}
      </div>
    </>
  );
}

interface OpenRunProps {
  readonly run: SessionFacts;
  readonly name: string;
  onTrouble(trouble: LibraryTrouble | null): void;
}

function OpenRun({ run, name, onTrouble }: OpenRunProps): ReactElement {
  const session = useSession();
  const library = useLibrary();
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState(false);
  const open = async (): Promise<void> => {
    if (!library || opening) return;
    setOpening(true);
    const trouble = await openRun(session, library, run.id);
    setOpening(false);
    onTrouble(trouble);
    if (!trouble) leavePage();
  };
  const press = (): void => {
    if (session.state().screen === 'analysing') setAsking(true);
    else void open();
  };
  if (asking) {
    return (
      <TwoSteps
        label={text.open}
        name={text.openNamed(name)}
        question={text.openAsk}
        yes={text.openYes}
        asked
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          void open();
        }}
      />
    );
  }
  return (
    <button
      type="button"
      className="button slim"
      aria-label={text.openNamed(name)}
      aria-disabled={opening}
      onClick={press}
    >
      {opening ? text.opening : text.open}
    </button>
  );
}
