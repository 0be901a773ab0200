import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { BodyPicture } from '../documents/body-picture';
import { FROM_BEHIND, FROM_IN_FRONT } from '../documents/frontal-bodies';
import { MID_STANCE } from '../documents/side-bodies';
import type { ShownView } from './say-figures';

interface FramingOutlineProps {
  readonly view: ShownView;
  /** Of the picture, px: the outline stands in it as the runner should. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the side: the runner on the page looks to the left. */
  readonly facesLeft: boolean;
}

const BODIES = { side: MID_STANCE, rear: FROM_BEHIND, front: FROM_IN_FRONT } as const;
/** Of the drawn runner with a little air around, cm. */
const TALL_CM = 180;
/** How much of the picture's height the runner should fill; feet and head stay clear of the edges. */
const FILLS = 0.8;
const FEET_AT = 0.92;
const LINE_CM = 2.2;

/** The outline of a runner where the runner should be, and as large. */
export function FramingOutline({ view, widthPx, heightPx, facesLeft }: FramingOutlineProps): ReactElement {
  const id = useId();
  const scale = (FILLS * heightPx) / TALL_CM;
  const flip = view === 'side' && facesLeft ? -1 : 1;
  const place = `translate(${widthPx / 2} ${FEET_AT * heightPx}) scale(${flip * scale} ${scale})`;
  const all = { x: 0, y: 0, width: widthPx, height: heightPx };
  return (
    <svg
      className="framing-outline"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={words.camera.guide.outline[view]}
    >
      {/* The body widened by a line's breadth, less the body itself: one line around all its parts. */}
      <mask id={id} maskUnits="userSpaceOnUse" {...all}>
        <g transform={place}>
          <g className="outline-wide" strokeWidth={2 * LINE_CM}>
            <BodyPicture body={BODIES[view]} />
          </g>
          <g className="outline-inside">
            <BodyPicture body={BODIES[view]} />
          </g>
        </g>
      </mask>
      <rect className="outline-line" mask={`url(#${id})`} {...all} />
      <path className="outline-ground" d={`M${0.3 * widthPx} ${FEET_AT * heightPx}H${0.7 * widthPx}`} />
    </svg>
  );
}
