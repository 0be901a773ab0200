import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';
import type { PictureBox } from '../../drawing/picture-box';
import type { ShownClip } from '../result/clip-player';
import { poseAt } from './clip-pose';
import { paintStill, type DrawOver } from './paint-still';
import './pictures.css';

export interface StillPictureProps {
  readonly clip: ShownClip;
  /** The frame nearest to this moment is shown. */
  readonly timeS: number;
  /** What to cut out; see `runnerBoxes`. */
  readonly crop: PictureBox;
  /** Drawn over the skeleton; keep it the same function while nothing changes, or the still is painted anew. */
  readonly draw?: DrawOver;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  /** Shown at most this wide, CSS px; without it as wide as its place. */
  readonly widthPx?: number;
}

/** One frame of a clip with the skeleton on it; where no video is at hand, the skeleton on a dark stage. */
export function StillPicture({ clip, timeS, crop, draw, label, widthPx }: StillPictureProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = (): void => {
      element.width = Math.max(1, Math.round(element.clientWidth * devicePixelRatio));
      element.height = Math.max(1, Math.round((element.width * crop.heightPx) / crop.widthPx));
      const context = element.getContext('2d');
      if (context) paintStill(context, { picture: null, pose: poseAt(clip, timeS), crop, draw });
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    return () => observer.disconnect();
  }, [clip, timeS, crop, draw]);
  const shape = {
    '--aspect': crop.widthPx / crop.heightPx,
    ...(widthPx !== undefined && { '--still-width': `${widthPx}px` }),
  } as CSSProperties;
  return (
    <div className="still" style={shape}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
