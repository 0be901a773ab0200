import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { StageView } from './stage-context';
import type { Zoom } from './use-zoom';

/** Where things are on the stage, for the layers over the picture. */
export function useStageView(
  ref: RefObject<HTMLElement | null>,
  { widthPx, heightPx }: PoseTrack,
  { region }: Zoom,
): StageView {
  const [stagePx, setStagePx] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setStagePx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return useMemo(() => {
    const scale = (stagePx || region.widthPx) / region.widthPx;
    return {
      region,
      scale,
      toClip(clientX, clientY) {
        const { left, top } = ref.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
        return {
          xPx: Math.min(Math.max(region.leftPx + (clientX - left) / scale, 0), widthPx),
          yPx: Math.min(Math.max(region.topPx + (clientY - top) / scale, 0), heightPx),
        };
      },
    };
  }, [ref, stagePx, region, widthPx, heightPx]);
}
