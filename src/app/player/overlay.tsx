import { useEffect, useRef, type ReactElement } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import { skeletonAt } from '../../drawing/skeleton';

interface OverlayProps {
  readonly track: PoseTrack;
  readonly frame: number;
  readonly plumbLine: boolean;
}

/** The cleaned skeleton over the picture, drawn at the screen's own resolution. */
export function Overlay({ track, frame, plumbLine }: OverlayProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = (): void => {
      const widthPx = Math.max(1, Math.round(element.clientWidth * devicePixelRatio));
      const heightPx = Math.max(1, Math.round(element.clientHeight * devicePixelRatio));
      if (element.width !== widthPx) element.width = widthPx;
      if (element.height !== heightPx) element.height = heightPx;
      const context = element.getContext('2d');
      if (!context) return;
      context.clearRect(0, 0, widthPx, heightPx);
      const scale = widthPx / track.widthPx;
      drawSkeleton(context, skeletonAt(track, frame), {
        scale,
        plumbLine,
        widthPx: track.widthPx,
        heightPx: track.heightPx,
      });
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [track, frame, plumbLine]);

  return <canvas ref={canvas} className="overlay" aria-hidden="true" />;
}
