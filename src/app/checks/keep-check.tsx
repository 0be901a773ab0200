import { useId, useMemo, useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { BalanceFindings } from '../../core/balance/balance-findings';
import type { StandingFindings } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import type { KeptCheck, Library, LibraryTrouble, Runner } from '../../storage/library/library';
import { useLibrary } from '../library/library-context';
import { newDraft, wrongName } from '../library/run-draft';
import { TroubleSaid } from '../library/trouble-said';
import { useKeptRuns, type KeptRuns } from '../library/use-kept-runs';
import { hashOf } from '../routes/page-route';
import type { MadeCheck } from '../session/checks-in-use';
import { NextReport } from './next-report';
import { RunnerFields } from './runner-fields';
import { checkId } from './say-check';
import { useKeptChecks } from './use-kept-checks';
import '../library/library.css';
import './kept-checks.css';

const text = words.keptChecks.keep;

type KeepCheckProps = { readonly takenAt: Date } & (
  | { readonly kind: 'standing'; readonly findings: StandingFindings }
  | { readonly kind: 'balance'; readonly findings: BalanceFindings }
);

/** Keeps a check that was just made in My runs, and says that the next report takes it up. */
export function KeepCheck(check: KeepCheckProps): ReactElement {
  const id = useId();
  return (
    <section className="keep-check" aria-labelledby={id}>
      <h2 id={id} className="keep-check-heading">
        {words.keptChecks.next.heading}
      </h2>
      <NextReport check={check} />
      <KeepPart check={check} />
    </section>
  );
}

/** Whose check it is, and the button; once it is kept, that it is. */
function KeepPart({ check }: { readonly check: MadeCheck }): ReactElement {
  const kept = useKeptRuns();
  const checks = useKeptChecks();
  const said = useRef<HTMLParagraphElement>(null);
  if (kept.state === 'loading' || checks.state === 'loading') {
    return <p className="small soft">{words.myRuns.loading}</p>;
  }
  if (kept.state === 'trouble') {
    return kept.trouble === 'closed' ? (
      <p className="small soft">{text.closed}</p>
    ) : (
      <TroubleSaid trouble={kept.trouble} />
    );
  }
  const id = checkId(check.kind, check.takenAt);
  const there = checks.state === 'ready' ? checks.checks.find((each) => each.id === id) : undefined;
  const runner = kept.runners.find((each) => each.id === there?.runnerId);
  return (
    <div className="keep-check-part">
      <h3>{text.heading}</h3>
      {there && runner ? (
        <>
          <p ref={said} tabIndex={-1} role="status">
            {text.kept(runner.name)}
          </p>
          <p>
            <a className="button slim" href={hashOf('library')}>
              {text.toRuns}
            </a>
          </p>
        </>
      ) : (
        <KeepForm
          check={check}
          kept={kept}
          onKept={() => requestAnimationFrame(() => requestAnimationFrame(() => said.current?.focus()))}
        />
      )}
    </div>
  );
}

interface KeepFormProps {
  readonly check: MadeCheck;
  readonly kept: KeptRuns;
  onKept(): void;
}

function KeepForm({ check, kept, onKept }: KeepFormProps): ReactElement {
  const library = useLibrary();
  const first = useMemo(() => newDraft(kept.runners, kept.sessions, null, new Date()).runnerId, [kept]);
  const [runnerId, setRunnerId] = useState<string | null>(first);
  const [newName, setNewName] = useState('');
  const [wrong, setWrong] = useState<ReturnType<typeof wrongName>>(null);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!library || busy) return;
    const mistake = runnerId === null ? wrongName(newName, kept.runners) : null;
    setWrong(mistake);
    setTrouble(null);
    if (mistake) {
      requestAnimationFrame(() => field.current?.focus());
      return;
    }
    setBusy(true);
    const failed = await keep(library, check, runnerId ?? { newName: newName.trim() });
    setBusy(false);
    setTrouble(failed);
    if (!failed) onKept();
  };
  return (
    <form className="keep-check-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="small">{text.why}</p>
      <RunnerFields
        runners={kept.runners}
        runnerId={runnerId}
        newName={newName}
        wrong={wrong}
        field={field}
        onRunner={setRunnerId}
        onName={setNewName}
      />
      <div className="run-actions">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {busy ? text.keeping : text.go}
        </button>
      </div>
      <TroubleSaid trouble={trouble} />
    </form>
  );
}

/** @returns why it is not kept; `null` = it is. A runner who was added for it goes again where it is not. */
async function keep(
  library: Library,
  { kind, takenAt, findings }: MadeCheck,
  whose: string | { readonly newName: string },
): Promise<LibraryTrouble | null> {
  const added = typeof whose === 'string' ? null : await library.addRunner(whose.newName);
  if (added && !added.ok) return added.trouble;
  const runnerId = typeof whose === 'string' ? whose : (added as { readonly value: Runner }).value.id;
  const check = { id: checkId(kind, takenAt), runnerId, takenAt, kind, findings } as KeptCheck;
  const kept = await library.keepCheck(check);
  if (!kept.ok && added) await library.removeRunner(runnerId);
  return kept.ok ? null : kept.trouble;
}
