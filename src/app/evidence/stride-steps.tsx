import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { together, type Standing, type StridesShown } from './shown-strides';

interface StrideStepsProps {
  readonly shown: StridesShown;
  readonly place: number;
  onStep(place: number): void;
}

const RANK: Readonly<Record<Standing, number>> = { worst: 0, best: 1, outlier: 2 };

/** Buttons from stride to stride, and straight to those that stand out. */
export function StrideSteps({ shown, place, onStep }: StrideStepsProps): ReactElement {
  const { strides } = shown;
  const ends = strides
    .map(({ standing, side }, i) => ({ standing, side, i }))
    .filter(({ standing }) => standing === 'best' || standing === 'worst')
    .sort((a, b) => RANK[a.standing!] - RANK[b.standing!] || a.side.localeCompare(b.side));
  const outliers = strides.flatMap(({ standing }, i) => (standing === 'outlier' ? [i] : []));
  return (
    <div className="stride-steps">
      <span className="stride-arrows">
        <button
          type="button"
          className="tool"
          aria-label={words.evidence.previous}
          disabled={place === 0}
          onClick={() => onStep(place - 1)}
        >
          <Icon name="step-back" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={words.evidence.next}
          disabled={place === strides.length - 1}
          onClick={() => onStep(place + 1)}
        >
          <Icon name="step-forward" />
        </button>
      </span>
      {ends.map(({ standing, side, i }) => (
        <button key={i} type="button" className="moment" aria-pressed={i === place} onClick={() => onStep(i)}>
          <span className={`stride-mark ${standing}`} aria-hidden="true" />
          {words.evidence.standing(standing!, together(shown) ? null : side)}
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
    </div>
  );
}
