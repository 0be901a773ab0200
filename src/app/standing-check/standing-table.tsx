import type { ReactElement } from 'react';
import {
  STANDING_MEASURE_IDS,
  type StandingFindings,
  type StandingMeasure,
  type StandingMeasureId,
} from '../../core/standing/standing-findings';
import { interval } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { MeasureDots } from './measure-dots';
import '../result/measure.css';
import './standing-table.css';

const text = words.standingCheck.result.numbers;

/** Every measure with its interval and each time by itself; those that could not be had, with why. */
export function StandingTable({ findings }: { readonly findings: StandingFindings }): ReactElement {
  const had = STANDING_MEASURE_IDS.flatMap((id) => {
    const measure = findings.measures[id];
    return 'unavailable' in measure ? [] : [{ id, measure }];
  });
  const lacking = new Map<string, string[]>();
  for (const id of STANDING_MEASURE_IDS) {
    const measure = findings.measures[id];
    if (!('unavailable' in measure)) continue;
    lacking.set(measure.unavailable, [...(lacking.get(measure.unavailable) ?? []), text.measures[id].name]);
  }
  return (
    <div className="stand-numbers">
      {had.length > 0 && (
        <>
          <p className="small soft">
            {text.about} {text.dots}
          </p>
          <table className="values">
            <caption className="unseen">{text.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.measure}</th>
                <th scope="col">{text.value}</th>
                <th scope="col">{text.interval}</th>
                <th scope="col">{text.eachTime}</th>
              </tr>
            </thead>
            <tbody>
              {had.map(({ id, measure }) => (
                <MeasureRow key={id} id={id} measure={measure} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {lacking.size > 0 && (
        <>
          <h3>{text.notHad}</h3>
          <dl className="stand-lacking">
            {[...lacking].map(([why, names]) => (
              <div key={why}>
                <dt>{names.join(', ')}</dt>
                <dd className="small soft">{why}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

interface MeasureRowProps {
  readonly id: StandingMeasureId;
  readonly measure: StandingMeasure;
}

function MeasureRow({ id, measure }: MeasureRowProps): ReactElement {
  const { name, meaning, decimals } = text.measures[id];
  const { overall, perRepeat, unit } = measure;
  const way = text.way(id, overall.value);
  return (
    <tr>
      <th scope="row">
        <span className="strong">{name}</span>
        <span className="small soft">{meaning}</span>
      </th>
      <td>
        <span className="number strong">
          {text.signed(overall.value, decimals)}
          {unitAfter(unit)}
        </span>
        {way !== '' && <span className="small">{way}</span>}
      </td>
      <td className="number">{interval(overall.ci95, decimals)}</td>
      <td>
        <MeasureDots measure={measure} />
        <span className="unseen">
          {perRepeat
            .map((value, i) =>
              value === null ? text.missing(i + 1) : text.time(i + 1, text.signed(value, decimals)),
            )
            .join('; ')}
        </span>
      </td>
    </tr>
  );
}
