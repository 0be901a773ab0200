import { footingAt, footings } from '../core/gait/footing';
import type { StepMoments } from '../core/gait/steps';
import { SIDES, type KeypointName } from '../core/pose/keypoints';
import { drawEventFlag, flagLabel } from './draw-event-flag';
import { drawFigure } from './draw-figure';
import { drawPlumbLine } from './draw-plumb-line';
import { drawRing } from './draw-ring';
import { drawSkeleton, lineUnit } from './draw-skeleton';
import { drawTrail } from './draw-trail';
import { eventFlags } from './event-flags';
import { angleFigures, type AngledClip } from './frame-angles';
import { jointTrail } from './joint-trail';
import { trailKeypoint, type OverlayLayers } from './overlay-layers';
import type { PictureBox } from './picture-box';
import { midHip, skeletonAt, type Skeleton } from './skeleton';

/** A joint that a person placed in one frame. */
export interface HandJoint {
  readonly name: KeypointName;
  readonly timeS: number;
}

export interface OverlayClip extends AngledClip {
  readonly steps: readonly StepMoments[];
  readonly handJoints: readonly HandJoint[];
  /** The frame of a moment of the clip. */
  frameOf(timeS: number): number;
}

interface OverlayPicture {
  /** The part of the clip that fills the canvas. */
  readonly region: PictureBox;
  /** Canvas px for one clip px. */
  readonly scale: number;
  /** Smallest height of text, canvas px. */
  readonly leastTextPx: number;
}

/** Beside a moving body numbers are smaller than in a picture of one measure. */
const FIGURE_SHARE = 0.55;

/**
 * Prepares what is drawn over a clip, to be drawn frame by frame.
 * @returns draws one frame over a canvas that is clear; its context stays as it was
 */
export function overlayOf(
  clip: OverlayClip,
): (
  context: CanvasRenderingContext2D,
  frame: number,
  layers: OverlayLayers,
  picture: OverlayPicture,
) => void {
  const { track } = clip;
  const spans = footings(clip.steps);
  const flagsIn = eventFlags(clip.events, track.timesS, (timeS) => clip.frameOf(timeS));
  const placedIn = new Map<number, KeypointName[]>();
  for (const { name, timeS } of clip.handJoints) {
    const frame = clip.frameOf(timeS);
    placedIn.set(frame, [...(placedIn.get(frame) ?? []), name]);
  }
  // Angles of a whole clip are worth their while only where they are drawn.
  let anglesIn: ReturnType<typeof angleFigures> | undefined;

  return (context, frame, layers, picture) => {
    const { region, scale, leastTextPx } = picture;
    const size = { scale, widthPx: region.widthPx, heightPx: region.heightPx };
    const unit = lineUnit(size);
    const skeleton = skeletonAt(track, frame);
    const flags = layers.events ? flagsIn(frame) : [];
    context.save();
    context.translate(-region.leftPx * scale, -region.topPx * scale);
    if (layers.plumbLine) plumbThroughHips(context, skeleton, clip.plumbDeg, picture, unit);
    if (layers.trails) {
      for (const joint of layers.trailJoints)
        for (const side of SIDES)
          drawTrail(context, side, jointTrail(track, trailKeypoint(joint, side), frame), { scale, unit });
    }
    if (layers.skeleton) drawSkeleton(context, skeleton, { ...size, plumbLine: false });
    for (const name of placedIn.get(frame) ?? []) {
      const at = skeleton.get(name);
      if (at) drawRing(context, at.xPx * scale, at.yPx * scale, unit);
    }
    for (const flag of flags) drawEventFlag(context, flag, skeleton, { scale, unit });
    anglesIn ??= layers.angles ? angleFigures(clip) : undefined;
    const footing = footingAt(spans, track.timesS[frame] ?? NaN);
    const shapes = [
      ...(layers.angles && anglesIn ? anglesIn(frame, skeleton, footing) : []),
      ...flags.flatMap((flag) => flagLabel(flag, skeleton, { scale, unit })),
    ];
    drawFigure(context, shapes, {
      scale,
      pictureWidthPx: FIGURE_SHARE * region.widthPx * scale,
      pictureHeightPx: FIGURE_SHARE * region.heightPx * scale,
      leastTextPx,
    });
    context.restore();
  };
}

function plumbThroughHips(
  context: CanvasRenderingContext2D,
  skeleton: Skeleton,
  deg: number,
  { region, scale }: OverlayPicture,
  unit: number,
): void {
  const hip = midHip(skeleton);
  if (!hip) return;
  const [top, bottom] = [region.topPx * scale, (region.topPx + region.heightPx) * scale];
  drawPlumbLine(context, { x: hip.xPx * scale, y: hip.yPx * scale, top, bottom, unit, deg });
}
