import type { ReactElement } from 'react';
import type { Change, Part } from '../../core/comparison/comparison';

/** em of the figure's own text, so that it grows with it. */
const HEIGHT_EM = 1.9;
/** What is beyond the outermost of interval and grey zone, as a share of it. */
const ROOM = 1.12;

interface DifferenceBarProps {
  readonly part: Part;
  readonly change: Change;
}

/**
 * A difference with its interval about zero, over the grey zone of what may be chance. The mark is the side's: left a
 * filled circle, right a hollow square. The row that it stands in says the same in numbers.
 */
export function DifferenceBar({ part, change }: DifferenceBarProps): ReactElement {
  const { difference, ci95, minimalDetectableChange: chance } = change;
  const reach = ROOM * Math.max(chance, ...ci95.map(Math.abs));
  const at = (value: number): string => `${50 + (50 * value) / reach}%`;
  const y = `${HEIGHT_EM / 2}em`;
  const [top, bottom] = [`${HEIGHT_EM / 2 - 0.35}em`, `${HEIGHT_EM / 2 + 0.35}em`];
  const [low, high] = [at(ci95[0]), at(ci95[1])];
  return (
    <svg className="difference-bar" width="100%" height={`${HEIGHT_EM}em`} aria-hidden="true">
      <rect className="chance" x={at(-chance)} width={`${(100 * chance) / reach}%`} height="100%" />
      {[-chance, chance].map((end) => (
        <line key={end} className="chance-end" x1={at(end)} x2={at(end)} y2="100%" />
      ))}
      <line className="zero" x1="50%" x2="50%" y2="100%" />
      <g className={`difference ${part}`}>
        <line x1={low} x2={high} y1={y} y2={y} />
        <line x1={low} x2={low} y1={top} y2={bottom} />
        <line x1={high} x2={high} y1={top} y2={bottom} />
        {part === 'left' && <circle className="point" cx={at(difference)} cy={y} r="0.42em" />}
        {part === 'right' && (
          <rect className="point" x={at(difference)} y={y} width="0.72em" height="0.72em" />
        )}
        {part === 'overall' && (
          <rect className="point" x={at(difference)} y={y} width="0.36em" height="1.1em" />
        )}
        {part === 'asymmetry' && (
          <rect className="point" x={at(difference)} y={y} width="0.7em" height="0.7em" />
        )}
      </g>
    </svg>
  );
}
