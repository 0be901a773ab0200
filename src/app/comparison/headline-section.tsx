import type { ReactElement } from 'react';
import type { Comparison } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import { OutcomeShape } from './outcome-badge';
import { whatChanged, type Told } from './what-changed';

const CHANGES = ['improved', 'worse', 'changed'] as const;

/** What to know if nothing else is read: better, worse, or nothing beyond chance, and how sure. */
export function HeadlineSection({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const text = words.comparison.headline;
  const { told, compared, changed, notComparable } = whatChanged(comparison);
  const of = (outcome: Told['outcome']): readonly Told[] => told.filter((each) => each.outcome === outcome);
  const names = (outcome: Told['outcome']): string[] => of(outcome).map(({ label }) => label);
  const title =
    compared === 0
      ? text.notComparable
      : told.length === 0
        ? text.nothing
        : text.title(names('improved'), names('worse'), names('changed'));
  const differ = comparison.conditions.some(({ weight }) => weight === 'refuses' || weight === 'cautions');
  const rest = [
    { outcome: 'no-detectable-change', label: text.lists.steady, n: compared - changed },
    { outcome: 'not-comparable', label: text.lists.notComparable, n: notComparable },
  ] as const;
  return (
    <section className="compare-headline" aria-labelledby="compare-headline">
      <div className="headline-words">
        <h2 id="compare-headline">{title}</h2>
        <p className="lead">{compared === 0 ? text.notComparableLead : text.lead(compared, changed)}</p>
        {differ && compared > 0 && <p>{text.conditions}</p>}
        <p className="unseen" role="status">
          {text.ready(title)}
        </p>
      </div>
      <div className="headline-side">
        <dl className="headline-lists">
          {CHANGES.filter((outcome) => of(outcome).length > 0).map((outcome) => (
            <div key={outcome} data-outcome={outcome}>
              <dt>
                <OutcomeShape outcome={outcome} />
                {text.lists[outcome]}
              </dt>
              {of(outcome).map(({ label, sureness }) => (
                <dd key={label}>
                  <strong>{label}</strong>
                  {sureness && <span className="small soft"> {words.comparison.sure[sureness]}</span>}
                </dd>
              ))}
            </div>
          ))}
          {rest
            .filter(({ n }) => n > 0)
            .map(({ outcome, label, n }) => (
              <div key={outcome} data-outcome={outcome}>
                <dt>
                  <OutcomeShape outcome={outcome} />
                  {label}
                </dt>
                <dd className="soft">{text.count(n)}</dd>
              </div>
            ))}
        </dl>
        {told.some(({ sureness }) => sureness) && <p className="small soft">{words.comparison.sure.means}</p>}
      </div>
    </section>
  );
}
