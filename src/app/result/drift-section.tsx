import type { ReactElement } from 'react';
import { towardsBand } from '../../core/comparison/towards-band';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import type { Drift } from '../../core/metrics/drift';
import { isAvailable, MEASURE_IDS, type MeasureId } from '../../core/metrics/measure';
import { listed } from '../../core/words/numbers';
import { spread } from '../../core/words/numbers';
import { OutcomeBadge } from '../comparison/outcome-badge';
import { ValueWithUnit } from './value-with-unit';
import './drift-section.css';

interface DriftSectionProps {
  readonly metrics: Report['metrics'];
  readonly drift: NonNullable<Report['drift']>;
}

type Told = Drift & { readonly id: MeasureId };

/** The difference as a reader works it out from the two numbers shown. */
function shownDifference({ id, first, last }: Told): number {
  const { decimals } = words.names.measures[id];
  return Number(last.toFixed(decimals)) - Number(first.toFixed(decimals));
}

/** Beyond chance, and large enough to show in the decimals that the measure bears. */
function isChange(each: Told): boolean {
  return each.changed && Math.abs(shownDifference(each)) > 1e-9;
}

/** By the rules of two runs: nearer to the band of its criterion, further off, or no band says. */
function outcomeOf({ id, first, last, minimalDetectableChange }: Told): ReturnType<typeof towardsBand> {
  return towardsBand(id, first, last, minimalDetectableChange);
}

/** What changed in the course of the clip, the first against the last fifth of the strides. */
export function DriftSection({ metrics, drift }: DriftSectionProps): ReactElement | null {
  const measured = MEASURE_IDS.filter((id) => isAvailable(metrics[id]));
  const told: Told[] = [];
  const reasons: string[] = [];
  for (const id of measured) {
    const found = drift[id];
    if (!found) continue;
    if ('unavailable' in found) reasons.push(found.unavailable);
    else told.push({ id, ...found });
  }
  const changed = told.filter(isChange);
  if (measured.length === 0) return null;
  return (
    <section className="drift" aria-labelledby="drift">
      <h2 id="drift">{words.drift.heading}</h2>
      {told.length === 0 && <p>{reasons[0]}</p>}
      {told.length > 0 && changed.length === 0 && (
        <p>
          {words.drift.unchanged(told.length)} <OutcomeBadge outcome="no-detectable-change" />
        </p>
      )}
      {changed.length > 0 && <Changes changed={changed} of={told} />}
    </section>
  );
}

function Changes({
  changed,
  of,
}: {
  readonly changed: readonly Told[];
  readonly of: readonly Told[];
}): ReactElement {
  const text = words.drift;
  const steady = of
    .filter((each) => !isChange(each))
    .map(({ id }) => words.names.measures[id].name.toLowerCase());
  return (
    <>
      <p>{text.changed(changed.length, of.length)}</p>
      <table className="number-table" aria-labelledby="drift">
        <thead>
          <tr>
            <th scope="col">{text.first}</th>
            <th scope="col">{text.last}</th>
            <th scope="col">{text.difference}</th>
            <th scope="col">{text.chance}</th>
          </tr>
        </thead>
        {changed.map((each) => {
          const { name, decimals } = words.names.measures[each.id];
          const cell = (value: number): ReactElement => (
            <ValueWithUnit value={value} decimals={decimals} unit={each.unit} />
          );
          return (
            <tbody key={each.id}>
              <tr>
                <th scope="rowgroup" colSpan={4} className="measure-name">
                  {name} <OutcomeBadge outcome={outcomeOf(each)} />
                </th>
              </tr>
              <tr>
                <td className="number">{cell(each.first)}</td>
                <td className="number">{cell(each.last)}</td>
                <td className="number strong">{cell(shownDifference(each))}</td>
                <td className="number">{spread(each.minimalDetectableChange, decimals)}</td>
              </tr>
            </tbody>
          );
        })}
      </table>
      {steady.length > 0 && (
        <details className="folded">
          <summary>{text.others(steady.length)}</summary>
          <p className="small soft">{listed(steady)}.</p>
        </details>
      )}
    </>
  );
}
