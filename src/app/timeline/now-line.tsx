import { useEffect, useRef, type ReactElement } from 'react';
import type { ClipClock } from '../clock/clip-clock';

interface NowLineProps {
  readonly clock: ClipClock;
  /** The part of the clip that its parent's width stands for, seconds. */
  readonly fromS: number;
  readonly toS: number;
}

/** Where the clock is. It moves by itself: nothing is rendered from frame to frame. */
export function NowLine({ clock, fromS, toS }: NowLineProps): ReactElement {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = (): void => {
      const share = (clock.now().timeS - fromS) / Math.max(toS - fromS, 1e-6);
      // As wide as its parent, so that a share of itself is a share of that; beyond either end it is cut off.
      if (line.current) line.current.style.transform = `translateX(${(100 * share).toFixed(4)}%)`;
    };
    follow();
    return clock.subscribe(follow);
  }, [clock, fromS, toS]);
  return <span ref={line} className="now-line" aria-hidden="true" />;
}
