import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble, Runner, SessionFacts } from '../../storage/library/library';
import { useLibrary } from './library-context';
import { wrongName } from './run-draft';
import { TroubleSaid } from './trouble-said';
import { TwoSteps } from './two-steps';

const text = words.myRuns.runners;

interface RunnerPartProps {
  readonly runners: readonly Runner[];
  /** Of all runners. */
  readonly sessions: readonly SessionFacts[];
  readonly chosen: Runner | null;
  onChoose(id: string): void;
}

/** Whose runs are on show; runners come, are renamed and go here. */
export function RunnerPart({ runners, sessions, chosen, onChoose }: RunnerPartProps): ReactElement {
  const library = useLibrary();
  const [typing, setTyping] = useState<'add' | 'rename' | null>(null);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = (runner: Runner): number => sessions.filter(({ runnerId }) => runnerId === runner.id).length;
  const done = (sentence: string): void => {
    setTrouble(null);
    setSaid(sentence);
    setTyping(null);
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  };
  const name = async (typed: string): Promise<void> => {
    if (!library) return;
    const own = typing === 'rename' ? chosen : null;
    const answer = await (own ? library.renameRunner(own.id, typed) : library.addRunner(typed));
    if (!answer.ok) return setTrouble(answer.trouble);
    onChoose(answer.value.id);
    done(own ? text.renamed(typed) : text.added(typed));
  };
  const remove = async (runner: Runner): Promise<void> => {
    const answer = await library?.removeRunner(runner.id);
    if (answer?.ok) done(text.removed(runner.name));
    else if (answer) setTrouble(answer.trouble);
  };
  return (
    <section className="my-runs-part" aria-labelledby="runners">
      <h2 id="runners" ref={heading} tabIndex={-1}>
        {text.heading}
      </h2>
      <fieldset className="runner-choice">
        <legend className="unseen">{text.choose}</legend>
        {runners.map((runner) => (
          <label key={runner.id}>
            <input
              type="radio"
              name="runner"
              checked={runner.id === chosen?.id}
              onChange={() => onChoose(runner.id)}
            />
            <span>{runner.name}</span> <span className="small">{words.myRuns.runs(count(runner))}</span>
          </label>
        ))}
      </fieldset>
      {typing === null && (
        <div className="run-actions">
          <button type="button" className="button slim" onClick={() => setTyping('add')}>
            {text.add}
          </button>
          {chosen && (
            <>
              <button
                type="button"
                className="button slim"
                aria-label={text.rename(chosen.name)}
                onClick={() => setTyping('rename')}
              >
                {text.renameShort}
              </button>
              <TwoSteps
                key={chosen.id}
                label={text.removeShort}
                name={text.remove(chosen.name)}
                question={text.removeAsk(chosen.name, count(chosen))}
                yes={text.removeYes(count(chosen))}
                onYes={() => void remove(chosen)}
              />
            </>
          )}
        </div>
      )}
      {typing !== null && (
        <NameForm
          key={typing}
          runners={runners}
          own={typing === 'rename' ? chosen : null}
          onName={(typed) => void name(typed)}
          onCancel={() => {
            setTyping(null);
            heading.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <TroubleSaid trouble={trouble} />
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

interface NameFormProps {
  readonly runners: readonly Runner[];
  readonly own: Runner | null;
  onName(name: string): void;
  onCancel(): void;
}

function NameForm({ runners, own, onName, onCancel }: NameFormProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(own?.name ?? '');
  const [wrong, setWrong] = useState<ReturnType<typeof wrongName>>(null);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const mistake = wrongName(typed, runners, own?.id);
    setWrong(mistake);
    if (mistake) field.current?.focus();
    else onName(typed.trim());
  };
  return (
    <form
      className="name-form"
      noValidate
      aria-label={own ? text.rename(own.name) : text.add}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{text.name}</label>
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          autoFocus
          maxLength={60}
          value={typed}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${id}wrong` : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {wrong && (
          <p className="small wrong" id={`${id}wrong`}>
            {wrong === 'name-taken' ? text.nameTaken : text.nameMissing}
          </p>
        )}
      </div>
      <div className="run-actions">
        <button type="submit" className="button slim primary">
          {text.save}
        </button>
        <button type="button" className="button slim" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
