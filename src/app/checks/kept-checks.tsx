import { useId, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { KeptCheck, Runner } from '../../storage/library/library';
import { TroubleSaid } from '../library/trouble-said';
import { hashOf, usePage } from '../routes/page-route';
import { CheckRow } from './check-row';
import { useKeptChecks } from './use-kept-checks';
import '../library/library.css';
import './kept-checks.css';

const text = words.keptChecks;

/**
 * Checks that are kept, by runner.
 * @param runner of whom; chosen here where it is not told
 */
export function KeptChecks({ runner }: { readonly runner?: Runner }): ReactElement | null {
  const id = useId();
  const kept = useKeptChecks();
  const [asked, setAsked] = useState<string | null>(null);
  if (kept.state === 'loading') return <p className="small soft">{text.list.loading}</p>;
  if (kept.state === 'trouble') {
    return kept.trouble === 'closed' ? (
      <p className="small soft">{text.keep.closed}</p>
    ) : (
      <TroubleSaid trouble={kept.trouble} />
    );
  }
  const { runners, checks } = kept;
  const withChecks = runners.filter((each) => checks.some(({ runnerId }) => runnerId === each.id));
  const latest = runners.find((each) => each.id === checks[0]?.runnerId);
  const chosen = runner ?? withChecks.find((each) => each.id === asked) ?? latest;
  if (!chosen) return null;
  return (
    <>
      {!runner && withChecks.length > 1 && (
        <div className="field checks-of">
          <label htmlFor={id}>{text.list.of}</label>
          <select id={id} value={chosen.id} onChange={(event) => setAsked(event.currentTarget.value)}>
            {withChecks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <ChecksOf
        key={chosen.id}
        runner={chosen}
        checks={checks.filter(({ runnerId }) => runnerId === chosen.id)}
      />
    </>
  );
}

interface ChecksOfProps {
  readonly runner: Runner;
  readonly checks: readonly KeptCheck[];
}

/** A runner's checks over time, the latest first. */
function ChecksOf({ runner, checks }: ChecksOfProps): ReactElement {
  const id = useId();
  const page = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  return (
    <section className="my-runs-part kept-checks" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text.list.heading(runner.name)}
      </h2>
      {checks.length === 0 && <p className="soft">{text.list.none(runner.name)}</p>}
      {checks.length === 0 && page !== 'checks' && (
        <p>
          {text.list.how}{' '}
          <a className="button slim" href={hashOf('checks')}>
            {text.list.make}
          </a>
        </p>
      )}
      {checks.length > 0 && (
        <ul role="list" className="check-list">
          {checks.map((check) => (
            <CheckRow
              key={check.id}
              check={check}
              onRemoved={() => {
                setSaid(text.list.removed(check.kind, check.takenAt));
                // Its row is gone: the focus goes to where the list begins.
                heading.current?.focus();
              }}
              onUsed={() => setSaid(text.next.used(check.kind, check.takenAt))}
            />
          ))}
        </ul>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
}
