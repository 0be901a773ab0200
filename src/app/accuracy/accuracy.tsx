import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { AllTables } from './all-tables';
import { BarList } from './bar-list';
import { FIGURES } from './figures';
import { headlines, sayAccuracy } from './say-accuracy';
import { UsualErrors } from './usual-errors';
import './accuracy.css';

const text = words.accuracy;

/** How far off a value usually is, what was tried to find that out, and what the figures do not hold. */
export function Accuracy(): ReactElement {
  const { measuring, film, bars } = sayAccuracy(FIGURES);
  const leftOut = FIGURES.parts.flatMap((part) => (part.leftOut === null ? [] : [part.leftOut]));
  return (
    <PageFrame title={words.tools.pages['how-accurate']} lead={text.lead}>
      <dl className="headlines">
        {headlines(FIGURES).map(({ value, unit, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <span className="headline-value">{value}</span> {unit}
            </dd>
          </div>
        ))}
      </dl>
      <section className="accuracy-part" aria-labelledby="accuracy-short">
        <h2 id="accuracy-short">{text.headings.short}</h2>
        <div className="accuracy-columns">
          <div>
            <h3>{text.headings.measuring}</h3>
            <p className="soft">{text.measuringHow}</p>
            <Sentences of={measuring} />
          </div>
          <div>
            <h3>{text.headings.film}</h3>
            <p className="soft">{text.filmHow}</p>
            <Sentences of={film} />
            {leftOut.map((why) => (
              <p key={why} className="left-out">
                {why.replaceAll('`', '')}
              </p>
            ))}
          </div>
        </div>
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-usual">
        <h2 id="accuracy-usual">{text.headings.usual}</h2>
        <UsualErrors rows={FIGURES.summary} />
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-limits">
        <h2 id="accuracy-limits">{text.headings.limits}</h2>
        <ul className="limits" role="list">
          {text.limits.map(({ title, text: limit }) => (
            <li key={title}>
              <strong>{title}</strong> {limit}
            </li>
          ))}
        </ul>
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-bars">
        <h2 id="accuracy-bars">{text.headings.bars}</h2>
        <p className="soft">{bars}</p>
        <BarList groups={FIGURES.bars} />
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-tables">
        <h2 id="accuracy-tables">{text.headings.tables}</h2>
        <AllTables figures={FIGURES} />
      </section>
    </PageFrame>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }): ReactElement | null {
  if (of.length === 0) return null;
  return (
    <ul className="sentences">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
