import type { KeyboardEvent } from 'react';
import type { ClipClock } from '../clock/clip-clock';

const MANY = 10;

/** Keys of a plot that has the focus, as of a slider: they move the clip's clock, and nobody else hears of them. */
export function clockKeys(clock: ClipClock): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const frames = event.shiftKey ? MANY : 1;
    const does: Readonly<Record<string, () => void>> = {
      ArrowRight: () => clock.step(frames),
      ArrowUp: () => clock.step(frames),
      ArrowLeft: () => clock.step(-frames),
      ArrowDown: () => clock.step(-frames),
      PageUp: () => clock.step(MANY),
      PageDown: () => clock.step(-MANY),
      Home: () => clock.showFrame(0),
      End: () => clock.showFrame(Infinity),
    };
    const work = does[event.key];
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  };
}
