import { useCallback, useDeferredValue, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Runner, SessionFacts } from '../../storage/library/library';
import { hashOf } from '../routes/page-route';
import { CompareBar } from './compare-bar';
import { firstMonths, runMonths } from './run-months';
import { RunRow } from './run-row';
import { runName } from './say-run';

const text = words.myRuns;
/** So many can be set against each other. */
const COMPARED = 2;

interface RunListProps {
  readonly runner: Runner;
  readonly runners: readonly Runner[];
  /** Of this runner, the latest first. */
  readonly runs: readonly SessionFacts[];
}

/** A runner's runs by month; two of them can be chosen to be compared. */
export function RunList({ runner, runners, runs }: RunListProps): ReactElement {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [month, setMonth] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const months = useMemo(() => runMonths(runs), [runs]);
  const asked = useMemo(() => months.filter((each) => month === '' || each.id === month), [months, month]);
  // What fills the window comes first; years before it follow without holding anything up.
  const shown = useDeferredValue(asked, firstMonths(asked));
  const chosen = runs.filter((run) => ticked.includes(run.id));
  const tick = useCallback((run: string, on: boolean) => {
    setTicked((now) =>
      on ? [...now.filter((each) => each !== run), run] : now.filter((each) => each !== run),
    );
  }, []);
  const removed = useCallback((run: SessionFacts) => {
    setSaid(text.edit.removed(runName(run)));
    // Its row is gone: the focus goes to where the list begins.
    heading.current?.focus();
  }, []);
  const moved = useCallback(() => {
    setSaid(text.edit.saved);
    heading.current?.focus();
  }, []);
  return (
    <section className="my-runs-part" aria-labelledby="runs">
      <div className="run-list-head">
        <h2 id="runs" ref={heading} tabIndex={-1}>
          {text.list.heading(runner.name)}
        </h2>
        {months.length > 1 && (
          <div className="field run-month-choice">
            <label htmlFor={id}>{text.list.month}</label>
            <select id={id} value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
              <option value="">{text.list.allMonths(runs.length)}</option>
              {months.map((each) => (
                <option key={each.id} value={each.id}>
                  {text.list.oneMonth(text.month(each.when), each.runs.length)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {runs.length > 1 && (
        <p className="run-list-ways">
          <span className="soft">{text.list.tickTwo}</span>
          <a className="button slim" href={hashOf('trends')}>
            {text.keep.toTrends}
          </a>
        </p>
      )}
      {runs.length === 0 && <p className="soft">{text.empty.ofRunner(runner.name)}</p>}
      {runs.length > 0 && asked.length === 0 && <p className="soft">{text.empty.ofMonth}</p>}
      {shown.map((each) => (
        <section key={each.id} className="run-month" aria-labelledby={`${id}${each.id}`}>
          <h3 id={`${id}${each.id}`}>{text.month(each.when)}</h3>
          <ul role="list">
            {each.runs.map((run) => (
              <RunRow
                key={run.id}
                run={run}
                runners={runners}
                ticked={ticked.includes(run.id)}
                tickable={ticked.includes(run.id) || chosen.length < COMPARED}
                onTick={tick}
                onRemoved={removed}
                onMoved={moved}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className="unseen" role="status">
        {said}
      </p>
      <CompareBar chosen={chosen} onClear={() => setTicked([])} />
    </section>
  );
}
