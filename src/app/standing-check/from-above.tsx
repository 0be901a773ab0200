import type { ReactElement } from 'react';
import type { StandingFindings, StandingMeasureId } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import '../documents/figures.css';

const text = words.standingCheck.result.above;

/** The person from above, facing up the picture: shoulders and hips as they were found turned, over straight feet. */
export function FromAbove({ findings }: { readonly findings: StandingFindings }): ReactElement {
  const shoulders = turnOf(findings, 'shouldersAgainstFeet');
  const hips = turnOf(findings, 'hipsAgainstFeet');
  const say = (deg: number | null): string => (deg === null ? text.untold : text.turn(deg));
  return (
    <figure className="stand-above">
      <div className="measure-figure">
        <svg viewBox="-62 -60 124 112" role="img" aria-label={text.alt(say(shoulders), say(hips))}>
          <path className="figure-guide" d="M0 48V-52m-4 7 4-7 4 7" />
          <g className="body-far">
            <rect x="-17" y="-27" width="11" height="31" rx="5.5" />
            <rect x="6" y="-27" width="11" height="31" rx="5.5" />
          </g>
          {hips !== null && <Line deg={hips} halfBody={20} halfLine={29} kind="body-far" />}
          {shoulders !== null && <Line deg={shoulders} halfBody={33} halfLine={47} kind="body-near" />}
          <g className="body-arm">
            <ellipse cx="0" cy="-3" rx="8.6" ry="10.4" />
            <path d="M-2.4-12.6 0-16l2.4 3.4Z" />
          </g>
          <path className="figure-line reference" d="M-56 0H56" />
          {shoulders !== null && <Turn deg={shoulders} radius={40} />}
          {hips !== null && <Ends deg={hips} half={29} size={3.4} />}
          {shoulders !== null && <Ends deg={shoulders} half={47} size={4.6} />}
        </svg>
      </div>
      <figcaption>
        <dl className="stand-parts">
          <div>
            <dt>{text.shoulders}</dt>
            <dd>{say(shoulders)}</dd>
          </div>
          <div>
            <dt>{text.hips}</dt>
            <dd>{say(hips)}</dd>
          </div>
          <div>
            <dt>{text.marks}</dt>
            <dd>
              <SideMark side="left" />
              {words.sides.left} <SideMark side="right" />
              {words.sides.right}
            </dd>
          </div>
        </dl>
        <p className="small soft">{text.truly}</p>
      </figcaption>
    </figure>
  );
}

/** To the own left is counterclockwise from above, which SVG counts as below zero. */
const rotated = (deg: number): string => `rotate(${(-deg).toFixed(1)})`;

function turnOf({ measures }: StandingFindings, id: StandingMeasureId): number | null {
  const measure = measures[id];
  return 'unavailable' in measure ? null : measure.overall.value;
}

interface LineProps {
  readonly deg: number;
  readonly halfBody: number;
  readonly halfLine: number;
  readonly kind: 'body-far' | 'body-near';
}

function Line({ deg, halfBody, halfLine, kind }: LineProps): ReactElement {
  return (
    <g transform={rotated(deg)}>
      <g className={kind}>
        <rect x={-halfBody} y="-9" width={2 * halfBody} height="18" rx="9" />
      </g>
      <path className="figure-line measured" d={`M${-halfLine} 0H${halfLine}`} />
    </g>
  );
}

function Ends({
  deg,
  half,
  size,
}: {
  readonly deg: number;
  readonly half: number;
  readonly size: number;
}): ReactElement {
  return (
    <g transform={rotated(deg)}>
      <circle className="figure-joint left" cx={-half} cy="0" r={size} />
      <rect className="figure-joint right" x={half - size} y={-size} width={2 * size} height={2 * size} />
    </g>
  );
}

function Turn({ deg, radius }: { readonly deg: number; readonly radius: number }): ReactElement {
  const turn = (-deg * Math.PI) / 180;
  const end = `${(radius * Math.cos(turn)).toFixed(2)} ${(radius * Math.sin(turn)).toFixed(2)}`;
  const curve = `${radius} 0A${radius} ${radius} 0 0 ${deg > 0 ? 0 : 1} ${end}`;
  return (
    <>
      <path className="figure-wedge" d={`M0 0L${curve}Z`} />
      <path className="figure-arc" d={`M${curve}`} />
    </>
  );
}
