import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { AllTables } from './all-tables';
import { BarList } from './bar-list';
import { FIGURES } from './figures';
import { LIMITS } from './limits';
import { headlines, sayAccuracy } from './say-accuracy';
import { UsualErrors } from './usual-errors';
import './accuracy.css';

/** How far off a value usually is, what was tried to find that out, and what the figures do not hold. */
export function Accuracy(): ReactElement {
  const { measuring, film, bars } = sayAccuracy(FIGURES);
  const leftOut = FIGURES.parts.flatMap((part) => (part.leftOut === null ? [] : [part.leftOut]));
  return (
    <PageFrame
      title={words.tools.pages['how-accurate']}
      lead="Every measure was tried on runners whose truth is known: made of numbers, rendered, and one real runner on force plates among motion-capture cameras. This is what came of it, good and bad."
    >
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
        <h2 id="accuracy-short">In short</h2>
        <div className="accuracy-columns">
          <div>
            <h3>The measuring alone</h3>
            <p className="soft">
              The joints are known, but spoiled on purpose: shaken, some missing, left and right exchanged. 60
              frames a second.
            </p>
            <Sentences of={measuring} />
          </div>
          <div>
            <h3>From film to value</h3>
            <p className="soft">
              Rendered runners as films, through the network that finds joints, as with your clip.
            </p>
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
        <h2 id="accuracy-usual">How far off a value usually is</h2>
        <UsualErrors rows={FIGURES.summary} />
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-limits">
        <h2 id="accuracy-limits">What these figures do not hold</h2>
        <ul className="limits" role="list">
          {LIMITS.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong> {text}
            </li>
          ))}
        </ul>
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-bars">
        <h2 id="accuracy-bars">What we set out to reach</h2>
        <p className="soft">{bars}</p>
        <BarList groups={FIGURES.bars} />
      </section>
      <section className="accuracy-part" aria-labelledby="accuracy-tables">
        <h2 id="accuracy-tables">All the tables</h2>
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
