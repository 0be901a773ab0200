import type { ReactElement } from 'react';
import type { Condition } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import { Icon, type IconName } from '../theme/icons';
import { namesOf } from './names-of';

type Weight = Condition['weight'];

const ORDER: readonly Weight[] = ['refuses', 'cautions', 'unknown'];
const ICONS: Readonly<Record<Weight, IconName>> = {
  refuses: 'flag',
  cautions: 'watch',
  unknown: 'cannot-tell',
  same: 'meets',
};

/** What was filmed or done differently, what that means, and how to film so that it is alike. */
export function ConditionsSection({
  conditions,
}: {
  readonly conditions: readonly Condition[];
}): ReactElement | null {
  const text = words.comparison.conditions;
  if (conditions.length === 0) return null;
  const differing = ORDER.flatMap((weight) => conditions.filter((each) => each.weight === weight));
  const same = conditions.filter(({ weight }) => weight === 'same');
  const differ = differing.filter(({ weight }) => weight !== 'unknown');
  const refuses = differing.filter(({ weight }) => weight === 'refuses').length;
  return (
    <section className="compare-conditions" aria-labelledby="compare-conditions">
      <h2 id="compare-conditions">{text.heading}</h2>
      <p>{differ.length === 0 ? text.alike : text.differ(refuses)}</p>
      {differing.length > 0 && (
        <ul className="condition-list" role="list">
          {differing.map((condition) => (
            <ConditionItem key={condition.id} {...condition} />
          ))}
        </ul>
      )}
      {same.length > 0 && (
        <details className="folded" data-paper="open">
          <summary>{text.same(same.length)}</summary>
          <ul className="same-list small">
            {same.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ConditionItem({ weight, message, advice, measures }: Condition): ReactElement {
  const text = words.comparison.conditions;
  return (
    <li data-weight={weight}>
      <p className="condition-weight small">
        <Icon name={ICONS[weight]} />
        {text.weights[weight]}
      </p>
      <div>
        <p>{message}</p>
        {advice !== undefined && (
          <p className="soft">
            <strong>{text.next}</strong> {advice}
          </p>
        )}
        {measures.length > 0 && (
          <details className="small">
            <summary>{text.touches(measures.length)}</summary>
            <p className="soft">{namesOf(measures)}.</p>
          </details>
        )}
      </div>
    </li>
  );
}
