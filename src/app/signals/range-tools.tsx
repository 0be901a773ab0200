import { useSyncExternalStore, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import type { ShownRange } from './shown-range';

const LARGER = 0.5;
const PAGE = 0.5;

/** Enlarging and moving without dragging. */
export function RangeTools({
  range,
  clock,
}: {
  readonly range: ShownRange;
  readonly clock: ClipClock;
}): ReactElement {
  const whole = useSyncExternalStore(range.subscribe, range.isWhole);
  const text = words.signals;
  const button = (label: string, does: () => void, off: boolean): ReactElement => (
    <button type="button" className="button slim" aria-disabled={off} onClick={() => !off && does()}>
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={text.zoomTools} className="signal-tools">
      {button(text.zoomIn, () => range.zoom(LARGER, clock.now().timeS), false)}
      {button(text.zoomOut, () => range.zoom(1 / LARGER, clock.now().timeS), whole)}
      {button(text.earlier, () => range.move(-PAGE), whole)}
      {button(text.later, () => range.move(PAGE), whole)}
      {button(text.whole, () => range.showWhole(), whole)}
    </div>
  );
}
