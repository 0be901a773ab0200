import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { together, type Standing, type StridesShown } from './shown-strides';

interface StrideArrowsProps {
  readonly place: number;
  readonly last: number;
  onStep(place: number): void;
}

/** From stride to stride. */
export function StrideArrows({ place, last, onStep }: StrideArrowsProps): ReactElement {
  return (
    <div className="stride-arrows">
      <button
        type="button"
        className="tool"
        aria-label={words.evidence.previous}
        aria-disabled={place === 0}
        onClick={() => onStep(place - 1)}
      >
        <Icon name="step-back" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={words.evidence.next}
        aria-disabled={place === last}
        onClick={() => onStep(place + 1)}
      >
        <Icon name="step-forward" />
      </button>
    </div>
  );
}

interface StandingOutProps {
  readonly shown: StridesShown;
  readonly place: number;
  onStep(place: number): void;
}

const RANK: Readonly<Record<Standing, number>> = { worst: 0, best: 1, outlier: 2 };

/** Straight to the strides that stand out: worst, best, and one outlier after the other. */
export function StandingOut({ shown, place, onStep }: StandingOutProps): ReactElement {
  const { strides } = shown;
  const ends = strides
    .flatMap(({ standing, side }, i) => (standing && standing !== 'outlier' ? [{ standing, side, i }] : []))
    .sort((a, b) => RANK[a.standing] - RANK[b.standing] || a.side.localeCompare(b.side));
  const outliers = strides.flatMap(({ standing }, i) => (standing === 'outlier' ? [i] : []));
  return (
    <>
      {ends.map(({ standing, side, i }) => (
        <button key={i} type="button" className="moment" aria-pressed={i === place} onClick={() => onStep(i)}>
          <span className={`stride-mark ${standing}`} aria-hidden="true" />
          {words.evidence.standing(standing, together(shown) ? null : side)}
        </button>
      ))}
      {outliers.length > 0 && (
        <button
          type="button"
          className="moment"
          aria-pressed={outliers.includes(place)}
          onClick={() => onStep(outliers.find((i) => i > place) ?? outliers[0]!)}
        >
          <span className="stride-mark outlier" aria-hidden="true" />
          {words.evidence.outliers(outliers.length)}
        </button>
      )}
    </>
  );
}
