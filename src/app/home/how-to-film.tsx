import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import './how-to-film.css';

/** Where the camera goes, drawn from above, and what else makes a clip that can be judged. */
export function HowToFilm(): ReactElement {
  const text = words.filming;
  return (
    <section className="how wide" aria-labelledby="how-title">
      <div className="how-head">
        <h2 id="how-title">{text.heading}</h2>
        <p className="soft">{text.lead}</p>
      </div>
      <figure className="place">
        <SidePlan />
        <figcaption>
          <h3>{text.side}</h3>
          <p>{text.sideHow}</p>
        </figcaption>
      </figure>
      <figure className="place">
        <BehindPlan />
        <figcaption>
          <h3>{text.behind}</h3>
          <p>{text.behindHow}</p>
        </figcaption>
      </figure>
      <ul className="rules">
        {text.rules.map(([rule, why]) => (
          <li key={rule}>
            <strong>{rule}</strong> {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SidePlan(): ReactElement {
  return (
    <svg className="plan" viewBox="0 0 240 150" aria-hidden="true" fill="none">
      <path className="plan-sight" d="M120 132 60 20M120 132 180 20" />
      <Treadmill />
      <Camera at="translate(120 132)" />
    </svg>
  );
}

function BehindPlan(): ReactElement {
  return (
    <svg className="plan" viewBox="0 0 240 150" aria-hidden="true" fill="none">
      <path className="plan-sight" d="M18 58 190 18M18 58l172 40" />
      <Treadmill />
      <Camera at="translate(18 58) rotate(90)" />
    </svg>
  );
}

function Treadmill(): ReactElement {
  return (
    <>
      <rect className="plan-belt" x="76" y="36" width="92" height="44" rx="3" />
      <path className="plan-console" d="M176 34v48" />
      <ellipse className="plan-body" cx="120" cy="58" rx="7" ry="14" />
      <circle className="plan-head" cx="123" cy="58" r="6" />
      <path className="plan-way" d="M140 58h16m-5-4 5 4-5 4" />
    </>
  );
}

function Camera({ at }: { readonly at: string }): ReactElement {
  return (
    <g className="plan-camera" transform={at}>
      <rect x="-11" y="0" width="22" height="10" rx="2" />
      <path d="M-4 0v-4h8v4" />
    </g>
  );
}
