import type { ReactElement } from 'react';
import { isComparable, type Comparison, type NotComparable } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import { DifferenceKey } from './difference-key';
import { MeasureChanges } from './measure-changes';
import { namesOf } from './names-of';
import { hasChanged } from './what-changed';

/** Every measure before and after: what changed first, the rest one press further. */
export function MeasuresSection({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const text = words.comparison.measures;
  const compared = comparison.measures.filter(isComparable);
  const lacking = comparison.measures.filter((each): each is NotComparable => !isComparable(each));
  const changed = compared.filter(hasChanged);
  const steady = compared.filter((each) => !hasChanged(each));
  return (
    <section className="compare-measures" aria-labelledby="compare-measures">
      <h2 id="compare-measures">{text.heading}</h2>
      {compared.length > 0 && (
        <>
          <p className="soft">{text.about}</p>
          <DifferenceKey />
        </>
      )}
      {changed.length > 0 && <MeasureChanges measures={changed} caption={text.changed} />}
      {changed.length === 0 && compared.length > 0 && <p>{text.noneChanged}</p>}
      {steady.length > 0 && (
        <details className="folded" data-paper="open">
          <summary>{text.steady(steady.length)}</summary>
          <MeasureChanges measures={steady} caption={text.steady(steady.length)} />
        </details>
      )}
      {lacking.length > 0 && <Lacking lacking={lacking} open={compared.length === 0} />}
    </section>
  );
}

function Lacking({
  lacking,
  open,
}: {
  readonly lacking: readonly NotComparable[];
  readonly open: boolean;
}): ReactElement {
  const reasons = [...new Set(lacking.map(({ notComparable }) => notComparable))];
  return (
    <details className="folded" data-paper="open" open={open}>
      <summary>{words.comparison.measures.notComparable(lacking.length)}</summary>
      <dl>
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>{namesOf(lacking.filter((each) => each.notComparable === reason).map(({ id }) => id))}</dt>
            <dd className="soft">{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
