import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { StepMoments } from '../../core/gait/steps';
import type { PoseTrack } from '../../core/pose/pose-track';
import { overlayOf, type HandJoint } from '../../drawing/draw-overlay';
import type { ReportSource } from '../../report/report';
import { nearestFrame } from '../clock/frame-times';
import type { OverlayOptions } from './overlay-options';
import { OverlayPhase } from './overlay-phase';
import type { ShownFrame } from './shown-frame';
import { useStage } from './stage-context';

interface OverlayProps {
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly shown: ShownFrame;
  readonly options: OverlayOptions;
  /** Joints placed by a person; where they are not told, those that the report keeps. */
  readonly handJoints?: readonly HandJoint[];
}

/** Letters smaller than this cannot be read, CSS px. */
const LEAST_TEXT_PX = 12;
const NO_STEPS: readonly StepMoments[] = [];

/** What is drawn over the picture, at the screen's own resolution; drawn without React as frames go by. */
export function Overlay({ track, source, shown, options, handJoints }: OverlayProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { region } = useStage();
  const { leftPx, topPx, widthPx: regionWidthPx, heightPx: regionHeightPx } = region;
  const { view, events, steps = NO_STEPS } = source;
  const plumbDeg = source.situation?.roll.correctedDeg ?? 0;
  const placed = useMemo(() => handJoints ?? placedIn(source), [handJoints, source]);
  const drawFrame = useMemo(() => {
    const frameOf = (timeS: number): number => nearestFrame(track.timesS, timeS);
    return overlayOf({ track, view, events, steps, plumbDeg, handJoints: placed, frameOf });
  }, [track, view, events, steps, plumbDeg, placed]);

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
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, widthPx, heightPx);
      drawFrame(context, shown.now(), options, {
        region: { leftPx, topPx, widthPx: regionWidthPx, heightPx: regionHeightPx },
        scale: widthPx / regionWidthPx,
        leastTextPx: LEAST_TEXT_PX * devicePixelRatio,
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
  }, [track, drawFrame, shown, options, leftPx, topPx, regionWidthPx, regionHeightPx]);

  return (
    <>
      <canvas ref={canvas} className="overlay" aria-hidden="true" />
      {options.phase && steps.length > 0 && (
        <OverlayPhase steps={steps} timesS={track.timesS} shown={shown} />
      )}
    </>
  );
}

function placedIn({ byHand = [] }: ReportSource): readonly HandJoint[] {
  return byHand.flatMap((entry) => (entry.kind === 'move-joint' ? [entry] : []));
}
