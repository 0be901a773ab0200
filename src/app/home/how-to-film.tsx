import type { ReactElement } from 'react';
import './how-to-film.css';

/** Where the camera goes, drawn from above, and what else makes a clip that can be judged. */
export function HowToFilm(): ReactElement {
  return (
    <section className="how wide" aria-labelledby="how-title">
      <div className="how-head">
        <h2 id="how-title">Film ten to thirty seconds</h2>
        <p className="soft">
          A phone on a shelf or a tripod will do, on a treadmill at your usual speed. Two clips, one from each
          place, answer the most.
        </p>
      </div>
      <figure className="place">
        <SidePlan />
        <figcaption>
          <h3>From the side</h3>
          <p>
            Camera at hip height, square to the treadmill, three metres away. Shows step rate, lean, how the
            foot lands, whether the leg gets behind you, left against right.
          </p>
        </figcaption>
      </figure>
      <figure className="place">
        <BehindPlan />
        <figcaption>
          <h3>From behind, or in front</h3>
          <p>
            Camera at hip height, in line with the belt. Shows knees falling inward, a dropping hip, hands
            crossing the middle.
          </p>
        </figcaption>
      </figure>
      <ul className="rules">
        <li>
          <strong>60 frames a second (60 fps) or more.</strong> At 30 the moment of landing falls between two
          frames, and less can be told.
        </li>
        <li>
          <strong>The whole body, all the time,</strong> from head to shoes, and nobody else nearby.
        </li>
        <li>
          <strong>A camera that stands still.</strong> No panning, no zoom, phone upright or lying down.
        </li>
        <li>
          <strong>Light, and clothes that fit.</strong> Knees and ankles should be seen.
        </li>
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
