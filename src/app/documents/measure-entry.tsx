import { capital } from '../../core/words/capital';
import type { ReactElement } from 'react';
import { CRITERIA } from '../../core/criteria/catalogue';
import type { MeasureId } from '../../core/metrics/measure';
import { ANY_RATE_HZ, EVENT_TIMING_HZ } from '../../core/metrics/frame-rate-policy';
import { number } from '../../core/words/numbers';
import { unitAloud } from '../../core/words/units';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { BandScale } from './band-scale';
import { EntryHeading } from './entry-heading';
import { FigureOf } from './figure-of';
import { MEASURE_FACTS } from './measure-facts';
import { usualError } from './usual-error';

/** One measure: its drawing, what it means in plain words, its limits, and then exactly how it is defined. */
export function MeasureEntry({ id }: { readonly id: MeasureId }): ReactElement {
  const said = words.documents;
  const { name, meaning } = words.names.measures[id];
  const { exact, sign, figure } = said.measures[id];
  const { unit, from, at, minRateHz } = MEASURE_FACTS[id];
  return (
    <article className="measure-entry" id={id} data-measure={id} aria-label={name}>
      <figure>
        <div className="measure-figure">
          <FigureOf id={id} />
        </div>
        <figcaption>{figure}</figcaption>
      </figure>
      <div className="measure-text">
        <EntryHeading level={4} place={id}>
          {name}
        </EntryHeading>
        <p>{meaning}</p>
        <BandScale id={id} />
        <details>
          <summary>{said.facts.exact}</summary>
          <p>{exact}</p>
          <dl className="measure-facts">
            <dt>{said.facts.unit}</dt>
            <dd>
              {capital(unitAloud(unit))}. {sign}
            </dd>
            <dt>{said.facts.when}</dt>
            <dd>{capital(said.when[at])}</dd>
            <dt>{said.facts.from}</dt>
            <dd>{capital(said.from[from])}</dd>
            <dt>{said.facts.rate}</dt>
            <dd>{capital(rateWords(minRateHz))}</dd>
            <dt>{said.facts.error}</dt>
            <dd>{capital(usualError(id))}</dd>
            <dt>{said.facts.countsFor}</dt>
            <dd>
              <CountsFor id={id} />
            </dd>
          </dl>
        </details>
      </div>
    </article>
  );
}

/** The points of the articles that are judged from a measure. */
function CountsFor({ id }: { readonly id: MeasureId }): ReactElement {
  const criteria = Object.values(CRITERIA).filter(({ measures }) => measures.includes(id));
  if (criteria.length === 0) return <>{capital(words.documents.facts.nothing)}</>;
  return (
    <ul className="measure-links" role="list">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <a href={hashOf('documents', criterion.id)}>{criterion.title}</a>
        </li>
      ))}
    </ul>
  );
}

function rateWords(minRateHz: number): string {
  const { rate } = words.documents;
  if (minRateHz === ANY_RATE_HZ) return rate.any;
  const least = number(minRateHz, 0);
  return minRateHz === EVENT_TIMING_HZ ? rate.fast(least) : rate.slow(least);
}
