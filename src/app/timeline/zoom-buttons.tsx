import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { showsClosest, showsWhole } from './time-view';
import type { TimeViewOfClip } from './use-time-view';

/** A press shows half as much, or twice. */
export const ZOOM_STEP = 2;

export function ZoomButtons({ view, zoom, showWhole }: TimeViewOfClip): ReactElement {
  const text = words.timeline;
  const [whole, closest] = [view === null || showsWhole(view), view !== null && showsClosest(view)];
  return (
    <div className="tl-zoom">
      <button
        type="button"
        className="button slim"
        aria-label={text.further}
        title={text.further}
        aria-disabled={whole}
        onClick={() => zoom(1 / ZOOM_STEP)}
      >
        −
      </button>
      <button
        type="button"
        className="button slim"
        aria-label={text.closer}
        title={text.closer}
        aria-disabled={closest}
        onClick={() => zoom(ZOOM_STEP)}
      >
        +
      </button>
      <button
        type="button"
        className="button slim"
        title={text.wholeKey}
        aria-disabled={whole}
        onClick={showWhole}
      >
        {text.whole}
      </button>
    </div>
  );
}
