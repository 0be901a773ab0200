import { capital } from '../../core/words/capital';
import type { ReactElement } from 'react';
import { BANDS, type Band } from '../../core/criteria/bands';
import type { Estimate, MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { axisFor, percentAt } from '../result/axis';
import { VerdictBadge } from '../theme/marks';
import { bandWords, sourceWords } from './band-words';
import { MEASURE_FACTS } from './measure-facts';
import './band-scale.css';

/** A measure's limits drawn on its axis; the same in words beneath. A measure without limits says so. */
export function BandScale({ id }: { readonly id: MeasureId }): ReactElement {
  const band = BANDS[id];
  if (!band) {
    return <p className="small soft">{words.documents.measures[id].instead ?? words.documents.noLimits}</p>;
  }
  const axis = axisFor(endsOf(band), band);
  const at = (value: number): string => `${percentAt(axis, value)}%`;
  const { name } = words.names.evidence[band.evidence];
  const source = sourceWords(band.source);
  return (
    <div className="band">
      <div className="band-scale" aria-hidden="true">
        <div className="band-zones">
          {axis.zones.map(({ verdict, from, to }) => (
            <span
              key={`${verdict}${from}`}
              data-verdict={verdict}
              style={{ left: at(from), width: `${percentAt(axis, to) - percentAt(axis, from)}%` }}
            />
          ))}
        </div>
        <div className="band-labels">
          {axis.labels.map(({ value, text, place }) => (
            <span key={value} className={place} style={{ left: at(value) }}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <BandList id={id} />
      <p className="small soft">
        {source.toLowerCase().startsWith(name) ? `${source}.` : `${capital(name)}: ${source}.`}
      </p>
    </div>
  );
}

/** A scale's ends, so far out that the open zones can be seen. */
function endsOf({ zones }: Band): Estimate[] {
  const bounds = zones.flatMap(({ from }) => (from === null ? [] : [from]));
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const room = most > least ? 0.35 * (most - least) : 0.25 * Math.abs(most);
  return [least - room, most + room].map((value) => ({ value, ci95: [value, value], sd: 0, n: 0 }));
}

/** Each verdict and where it lies. */
export function BandList({ id }: { readonly id: MeasureId }): ReactElement | null {
  const band = BANDS[id];
  if (!band) return null;
  return (
    <ul className="band-list" role="list">
      {bandWords(band, MEASURE_FACTS[id].unit).map(({ verdict, where }) => (
        <li key={verdict}>
          <VerdictBadge verdict={verdict} />
          <span>{where}</span>
        </li>
      ))}
    </ul>
  );
}
