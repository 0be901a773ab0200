import { useMemo, type ReactElement } from 'react';
import type { Comparison, DifferingPart } from '../../core/comparison/comparison';
import type { CycleId } from '../../core/metrics/gait-cycle';
import { listed, number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import { SideMark } from '../theme/marks';
import { CycleChangePlot } from './cycle-change-plot';
import { CycleChangeTable } from './cycle-change-table';
import { pairCycles, type CyclePair } from './cycle-pairs';
import '../plots/plots.css';
import './cycle-changes.css';

interface CycleChangesProps {
  readonly before: Report;
  readonly after: Report;
  readonly comparison: Comparison;
}

/** Joint angles over the stride, before over after, with the parts in which they differ beyond their bands. */
export function CycleChanges({ before, after, comparison }: CycleChangesProps): ReactElement {
  const { pairs, apart } = useMemo(
    () => pairCycles(before.cycles ?? [], after.cycles ?? [], comparison),
    [before, after, comparison],
  );
  const text = words.sideBySide.curves;
  return (
    <div className="cycle-plots">
      {pairs.length > 0 ? (
        <>
          <div className="cycle-words">
            <p className="soft">{text.lead}</p>
            <Legend />
          </div>
          <div className="cycle-changes">
            {pairs.map((pair) => (
              <OneSignal key={pair.after.id} pair={pair} />
            ))}
          </div>
        </>
      ) : (
        <p className="soft">{text.none}</p>
      )}
      {apart.length > 0 && (
        <p className="small">
          {text.notComparable(listed(apart.map((id) => words.plots.cycles[id].title.toLowerCase())))}
        </p>
      )}
    </div>
  );
}

function OneSignal({ pair }: { readonly pair: CyclePair }): ReactElement {
  const { id } = pair.after;
  const { title, reading } = words.plots.cycles[id];
  const text = words.sideBySide.curves;
  return (
    <figure className="signal-change">
      <figcaption>
        <h3>{title}</h3>
        <p className="small soft">{reading}</p>
      </figcaption>
      <div className="signal-sides">
        {pair.sides.map((own) => (
          <div key={own.side} className="signal-side">
            <p className="small">
              <SideMark side={own.side} />
              <b>{text.side[own.side]}</b>
            </p>
            <CycleChangePlot pair={pair} own={own} />
            {own.parts.length > 0 ? (
              <ul className="small differing" aria-label={text.differing(own.side)}>
                {own.parts.map((part) => (
                  <li key={part.fromPercent}>{partWords(id, part)}</li>
                ))}
              </ul>
            ) : (
              <p className="small soft differing">{text.same}</p>
            )}
            <CycleChangeTable pair={pair} own={own} />
          </div>
        ))}
      </div>
    </figure>
  );
}

/** "From 12 to 31 % of the stride the trunk leans 2.1° less far forward." */
function partWords(id: CycleId, { fromPercent, toPercent, difference }: DifferingPart): string {
  const { turns, part } = words.sideBySide.curves;
  const [lower, higher] = turns[id];
  const deg = number(Math.abs(difference), 1);
  return part(fromPercent, toPercent, difference < 0 ? lower(deg) : higher(deg));
}

function Legend(): ReactElement {
  const { legend } = words.sideBySide.curves;
  return (
    <ul role="list" className="cycle-legend small">
      {(['before', 'after'] as const).map((place) => (
        <li key={place}>
          <svg className="cycle-key cycle-change" viewBox="0 0 44 14" aria-hidden="true">
            <path className={`change-band ${place}`} d="M1 2.5H43V11.5H1Z" />
            <path className={`change-line ${place}`} d="M1 7H43" />
          </svg>
          {legend[place]}
        </li>
      ))}
      <li>
        <svg className="cycle-key cycle-change" viewBox="0 0 44 14" aria-hidden="true">
          <rect className="change-bar" x="1" y="4.5" width="42" height="5" />
        </svg>
        {legend.differs}
      </li>
    </ul>
  );
}
