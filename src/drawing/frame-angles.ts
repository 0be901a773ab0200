import type { Footing } from '../core/gait/footing';
import type { GaitEvent } from '../core/gait/events';
import { kneeFlexionDeg } from '../core/gait/leg-paths';
import { runFromEvents } from '../core/gait/run-from-events';
import { fromVerticalDeg, leg, midHip, midShoulder, trunkLeanDeg } from '../core/metrics/angles';
import { kneeFrontalDeg } from '../core/metrics/frontal-angles';
import type { MeasureId } from '../core/metrics/measure';
import { SIDES, type Side } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { levelTrack } from '../core/track/level-track';
import type { View } from '../core/track/view';
import { measureFigure, type FigureShape } from './measure-figure';
import type { Skeleton } from './skeleton';

interface FrameAngle {
  /** The measure whose lines show it. */
  readonly id: MeasureId;
  readonly side: Side;
  /** One a frame, degrees; NaN where it is not known. */
  readonly deg: Float64Array;
  /** Means something only while that side's foot is on the ground. */
  readonly standing: boolean;
}

export interface AngledClip {
  /** Cleaned, as filmed. */
  readonly track: PoseTrack;
  readonly view: View;
  readonly events: readonly GaitEvent[];
  /** How far the picture is turned clockwise. */
  readonly plumbDeg: number;
}

/**
 * The angles that are drawn in every frame, by the core's own definitions: from the side the knee and the thigh of the
 * near leg and the trunk, from behind or in front the standing knee and the trunk. The drawing shows which way an angle
 * opens, its number how wide: it has no sign. At an angle between the two there are none.
 * @returns draws one frame: `footing` is what carries the runner in it
 */
export function angleFigures(
  clip: AngledClip,
): (frame: number, skeleton: Skeleton, footing: Footing) => readonly FigureShape[] {
  const { view, plumbDeg } = clip;
  const angles = view === 'oblique' ? [] : anglesOf(clip);
  return (frame, skeleton, footing) =>
    angles.flatMap(({ id, side, deg, standing }) => {
      const value = Math.abs(deg[frame] ?? NaN);
      if (!Number.isFinite(value) || (standing && footing !== side && footing !== 'both')) return [];
      return measureFigure(id, skeleton, { view, side, value, unit: 'deg', plumbDeg });
    });
}

function anglesOf({ track, view, events, plumbDeg }: AngledClip): readonly FrameAngle[] {
  const run = runFromEvents(levelTrack(track, plumbDeg), view, events);
  const side = run.nearSide;
  if (!side) {
    return [
      {
        id: 'lateralTrunkLean',
        side: 'right',
        deg: fromVerticalDeg(midHip(run), midShoulder(run), 1),
        standing: false,
      },
      ...SIDES.map((each): FrameAngle => {
        return { id: 'kneeFrontalAngle', side: each, deg: kneeFrontalDeg(run, each), standing: true };
      }),
    ];
  }
  const { hip, knee } = leg(run, side);
  return [
    { id: 'trunkLeanAtMidStance', side, deg: trunkLeanDeg(run), standing: false },
    {
      id: 'thighExtensionAtToeOff',
      side,
      deg: fromVerticalDeg(knee, hip, run.facing),
      standing: false,
    },
    { id: 'kneeFlexionMidStance', side, deg: kneeFlexionDeg(run.track, side), standing: false },
  ];
}
