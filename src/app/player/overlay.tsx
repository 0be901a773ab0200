import { useEffect, useRef, type ReactElement } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import { skeletonAt } from '../../drawing/skeleton';
import type { ReportSource } from '../../report/report';
import type { OverlayOptions } from './overlay-options';
import type { ShownFrame } from './shown-frame';
import { useStage } from './stage-context';

interface OverlayProps {
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly shown: ShownFrame;
  readonly options: OverlayOptions;
}

/** The cleaned skeleton over the picture, at the screen's own resolution; drawn without React as frames go by. */
export function Overlay({ track, shown, options }: OverlayProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { region } = useStage();
  const { leftPx, topPx, widthPx: regionWidthPx } = region;

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
      const scale = widthPx / regionWidthPx;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, widthPx, heightPx);
      context.translate(-leftPx * scale, -topPx * scale);
      drawSkeleton(context, skeletonAt(track, shown.now()), {
        scale,
        plumbLine: options.plumbLine,
        widthPx: track.widthPx,
        heightPx: track.heightPx,
      });
      element.dataset['frame'] = String(shown.now());
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const leave = shown.subscribe(draw);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [track, shown, options, leftPx, topPx, regionWidthPx]);

  return <canvas ref={canvas} className="overlay" aria-hidden="true" />;
}
