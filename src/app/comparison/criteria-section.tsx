import type { ReactElement } from 'react';
import type { Comparison, CriterionChange } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import type { Session } from '../session/session';
import { VerdictBadge } from '../theme/marks';
import { OpenReport } from './open-report-button';
import { OutcomeBadge } from './outcome-badge';
import { isChange } from './what-changed';

const ORDER = ['worse', 'improved', 'changed'] as const;

interface CriteriaSectionProps {
  readonly comparison: Comparison;
  readonly after: Session;
}

/** Each criterion's verdict before and after, and what to go on with. */
export function CriteriaSection({ comparison, after }: CriteriaSectionProps): ReactElement {
  const text = words.comparison.criteria;
  const { criteria } = comparison;
  const changed = ORDER.flatMap((outcome) => criteria.filter((each) => each.outcome === outcome));
  const steady = criteria.filter(({ outcome }) => outcome === 'no-detectable-change');
  const untold = criteria.filter((each) => !isChange(each.outcome) && !steady.includes(each));
  return (
    <section className="compare-criteria" aria-labelledby="compare-criteria">
      <h2 id="compare-criteria">{text.heading}</h2>
      {criteria.length === 0 && <p>{text.none}</p>}
      {changed.length > 0 && <Criteria criteria={changed} />}
      {steady.length > 0 && (
        <details className="folded" data-paper="open">
          <summary>{text.steady(steady.length)}</summary>
          <Criteria criteria={steady} />
        </details>
      )}
      {untold.length > 0 && (
        <details className="folded" data-paper="open">
          <summary>{text.untold(untold.length)}</summary>
          <Criteria criteria={untold} />
        </details>
      )}
      <GoOn ids={comparison.goOnWith} after={after} />
    </section>
  );
}

function Criteria({ criteria }: { readonly criteria: readonly CriterionChange[] }): ReactElement {
  const text = words.comparison;
  return (
    <ul className="criterion-changes" role="list">
      {criteria.map(({ id, before, after, outcome, because }) => (
        <li key={id} data-outcome={outcome}>
          <div className="criterion-change-head">
            <h3>{words.criteria.titles[id]}</h3>
            <OutcomeBadge outcome={outcome} />
          </div>
          <p className="verdict-change">
            <span className="small soft">{text.places.before}</span> <VerdictBadge verdict={before} />
            <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
              <path d="M2 8h11M9.4 4.2 13.2 8l-3.8 3.8" strokeWidth="1.6" />
            </svg>
            <span className="small soft">{text.places.after}</span> <VerdictBadge verdict={after} />
          </p>
          <p>{because}</p>
        </li>
      ))}
    </ul>
  );
}

function GoOn({
  ids,
  after,
}: {
  readonly ids: Comparison['goOnWith'];
  readonly after: Session;
}): ReactElement {
  const text = words.comparison.criteria;
  return (
    <div className="go-on">
      <h3>{text.goOn}</h3>
      {ids.length === 0 ? (
        <p className="soft">{text.nothingLeft}</p>
      ) : (
        <>
          <p className="small soft">{text.goOnWhy}</p>
          <ol>
            {ids.map((id) => (
              <li key={id}>{words.criteria.titles[id]}</li>
            ))}
          </ol>
        </>
      )}
      {after.state().judged?.report.plan && (
        <OpenReport run={after} anchor="plan" className="button slim">
          {text.plan}
        </OpenReport>
      )}
    </div>
  );
}
