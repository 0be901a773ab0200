import type { GaitEvent } from '../core/gait/events';
import { frontalYaw } from '../core/gait/frontal-yaw';
import type { GaitRun } from '../core/gait/gait-run';
import { kneeFlexionDeg } from '../core/gait/leg-paths';
import type { Step } from '../core/gait/steps';
import { fromVerticalDeg, lateralDirection, midHip, midShoulder, trunkLeanDeg } from '../core/metrics/angles';
import { kneeFrontalAngle } from '../core/metrics/frontal-angles';
import { SIDES, type Side } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { medianRateHz } from '../core/signal/sample-rate';
import { legLengthPx } from '../core/track/body';
import { levelTrack } from '../core/track/level-track';
import type { View } from '../core/track/view';

/** An angle that is shown frame by frame. */
export type FrameAngleName = 'forwardLean' | 'sidewaysLean' | 'kneeBend' | 'kneeInward';

/** One line of the panel: an angle of every frame, degrees, NaN where it is not known or means nothing. */
export interface AngleRow {
  readonly name: FrameAngleName;
  readonly side?: Side;
  readonly deg: Float64Array;
}

/**
 * The angles worth reading off single frames, by the core's own definitions: from the side the forward lean (+ =
 * forward) and both knees' bend; from behind or in front the sideways lean (+ = to the runner's right) and how far a
 * knee lies inward of hip and ankle (+ = inward), only while its foot is on the ground: a lifted leg is bent, and its
 * bend would look like a knee that falls in. At an angle there are none.
 * @param track cleaned, as filmed
 * @param rollDeg how far the picture is turned clockwise
 */
export function frameAngles(
  track: PoseTrack,
  view: View,
  events: readonly GaitEvent[],
  rollDeg: number,
): readonly AngleRow[] {
  if (view === 'oblique') return [];
  const run = runOf(levelTrack(track, rollDeg), view, stances(events));
  if (run.nearSide) {
    return [
      { name: 'forwardLean', deg: trunkLeanDeg(run) },
      ...SIDES.map((side) => ({ name: 'kneeBend', side, deg: kneeFlexionDeg(run.track, side) }) as const),
    ];
  }
  const toRight = lateralDirection(run, 'right');
  return [
    { name: 'sidewaysLean', deg: fromVerticalDeg(midHip(run), midShoulder(run), toRight) },
    ...SIDES.map((side) => ({ name: 'kneeInward', side, deg: kneeInwardDeg(run, side) }) as const),
  ];
}

/** The measure itself, asked at every frame of each stance instead of at mid-stance only. */
function kneeInwardDeg(run: GaitRun, side: Side): Float64Array {
  const read = kneeFrontalAngle.reader(run);
  const { timesS } = run.track;
  const angles = new Float64Array(timesS.length).fill(NaN);
  for (const step of run.steps) {
    if (step.side !== side) continue;
    timesS.forEach((timeS, i) => {
      if (timeS < step.contact.timeS || timeS > step.toeOff.timeS) return;
      angles[i] = read({ ...step, midStanceS: timeS })?.value ?? NaN;
    });
  }
  return angles;
}

/** A run as far as angles of single frames ask for it. */
function runOf(track: PoseTrack, view: View, steps: readonly Step[]): GaitRun {
  const nearSide = view === 'side-left' ? 'left' : view === 'side-right' ? 'right' : null;
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  return {
    track,
    view,
    facing: nearSide ? (nearSide === 'left' ? -1 : 1) : 0,
    nearSide,
    offSquareDeg: 0,
    frontalYaw: nearSide ? null : frontalYaw(track, steps, legPx),
    verticalSeDeg: 0,
    rateHz: medianRateHz(track.timesS),
    legPx,
    stridePeriodS: NaN,
    steps,
    ordered: { steps, events: [], dropped: 0 },
  };
}

/** Every landing with the next time that the same foot leaves the ground. */
function stances(events: readonly GaitEvent[]): Step[] {
  return events.flatMap((contact, i): Step[] => {
    if (contact.type !== 'IC') return [];
    const next = events.slice(i + 1).find(({ side }) => side === contact.side);
    if (next?.type !== 'TO') return [];
    const midStanceS = (contact.timeS + next.timeS) / 2;
    return [
      {
        side: contact.side,
        contact,
        toeOff: next,
        midStanceS,
        nextContact: undefined,
        nextOwnContact: undefined,
      },
    ];
  });
}
