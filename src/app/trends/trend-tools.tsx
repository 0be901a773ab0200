import { useSyncExternalStore, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ShownRange } from '../signals/shown-range';
import { showStretch, type Stretch } from './date-range';

const LARGER = 0.5;
const PAGE = 0.5;
const ALL_STRETCHES: readonly Stretch[] = ['all', 'year', 'quarter'];

interface TrendToolsProps {
  readonly range: ShownRange;
  readonly latestS: number;
  /** Keeps its place when the chart is enlarged. */
  readonly aroundS: number;
}

/** How far back the chart goes, and enlarging and moving without dragging. */
export function TrendTools({ range, latestS, aroundS }: TrendToolsProps): ReactElement {
  const whole = useSyncExternalStore(range.subscribe, range.isWhole);
  const text = words.trends;
  const button = (label: string, does: () => void, off = false): ReactElement => (
    <button
      key={label}
      type="button"
      className="button slim"
      aria-disabled={off}
      onClick={() => !off && does()}
    >
      {label}
    </button>
  );
  return (
    <div className="signal-bar">
      <div role="group" aria-label={text.stretch} className="signal-tools">
        {ALL_STRETCHES.map((stretch) =>
          button(text.stretches[stretch], () => showStretch(range, latestS, stretch)),
        )}
      </div>
      <div role="group" aria-label={text.zoomTools} className="signal-tools">
        {button(text.zoomIn, () => range.zoom(LARGER, aroundS))}
        {button(text.zoomOut, () => range.zoom(1 / LARGER, aroundS), whole)}
        {button(text.earlier, () => range.move(-PAGE), whole)}
        {button(text.later, () => range.move(PAGE), whole)}
      </div>
    </div>
  );
}
