import type { Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { median } from '../signal/statistics';
import { firstIndexFrom } from '../signal/value-at';
import { landmark, legLengthPx, midpoint } from '../track/body';
import { alignStride } from './align-stride';
import type { TimedEvent } from './find-contacts';
import { layStrides } from './lay-strides';
import type { LegPaths } from './leg-paths';
import type { EnsembleCurve } from './stride-ensemble';
import { peaks } from './swing-references';

/** From in front or behind, the foot's fall and its travel towards the camera are one in the picture. */
const CONTACT_SE_S = 0.012;
/** Toe-off is only mirrored about the hips' lowest point, so it is known to about a frame and a half at 60 fps. */
const TOE_OFF_SE_S = 0.025;
/** The fall that ends in contact lies within this share of a stride before mid-stance; earlier ones are the swing's. */
const CONTACT_BEFORE_STRIDES = 0.24;
/** The hips of a runner sink at least this far in each step, leg lengths. */
const LEAST_BOUNCE_L = 0.02;
/** Grid steps (2 ms each) for which a speed must stay lost. */
const STAYS_STEPS = 8;
/** The foot's speed this close to mid-stance is the belt's alone, s. */
const RESTING_WITHIN_S = 0.04;

/** One leg's strides laid over each other about mid-stance. */
export interface FrontalEnsemble {
  readonly leg: LegPaths;
  readonly midStanceS: readonly number[];
  readonly height: EnsembleCurve;
  /** Contact against mid-stance, s (negative); `null` when no landing stands out. */
  readonly lagS: number | null;
}

/**
 * Where in its stance one leg lands, from in front or behind: the belt carries the resting foot steadily through the
 * picture; contact is where half of the fall's extra speed is lost.
 * @param midStanceS instants at which the hips are lowest over this foot
 */
export function frontalEnsemble(
  leg: LegPaths,
  midStanceS: readonly number[],
  stridePeriodS: number,
): FrontalEnsemble {
  const earliestS = -CONTACT_BEFORE_STRIDES * stridePeriodS;
  const height = layStrides(leg.timesS, leg.rearFoot.upL, midStanceS, earliestS, 0.1, true);
  return { leg, midStanceS, height, lagS: landingBeforeLagS(height) };
}

/** Initial contacts of one leg from in front or behind: each stride shifted onto the ensemble at the given lag. */
export function frontalContactsAt({ leg, midStanceS, height }: FrontalEnsemble, lagS: number): TimedEvent[] {
  const signals = [{ values: leg.rearFoot.upL, curve: height }];
  return midStanceS.flatMap((referenceS) => {
    const alignment = alignStride(leg.timesS, signals, referenceS, lagS, 0.1);
    if (!alignment) return [];
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS: Math.hypot(alignment.seS, CONTACT_SE_S) }];
  });
}

/** From the fastest fall on, the first lag at which half of its extra speed is lost, and stays lost. */
function landingBeforeLagS({ lagsS, speeds }: EnsembleCurve): number | null {
  const resting = median(speeds.filter((_, i) => Math.abs(lagsS[i]!) <= RESTING_WITHIN_S));
  const last = lagsS.findIndex((lag) => lag >= -RESTING_WITHIN_S);
  let fastest = -1;
  for (let i = 0; i < last; i++) {
    if (Number.isFinite(speeds[i]!) && (fastest < 0 || speeds[i]! < speeds[fastest]!)) fastest = i;
  }
  if (fastest < 0 || !(speeds[fastest]! < resting)) return null;
  const half = resting + (speeds[fastest]! - resting) / 2;
  for (let i = fastest + 1; i < last; i++) {
    const [before, here] = [speeds[i - 1]!, speeds[i]!];
    const stays = speeds.subarray(i, i + STAYS_STEPS).every((speed) => !(speed < half));
    if (before < half && here >= half && stays) {
      return lagsS[i - 1]! + ((half - before) / (here - before)) * (lagsS[i]! - lagsS[i - 1]!);
    }
  }
  return null;
}

/**
 * Mid-stances from in front or behind: the hips are lowest over the standing leg, whose ankle is the lower one.
 * @returns instants (s) for each side, in order
 */
export function frontalMidStances(track: PoseTrack, stridePeriodS: number): Record<Side, number[]> {
  const y = midpoint(track, 'left_hip', 'right_hip').yPx;
  const left = landmark(track, 'left_ankle').yPx;
  const right = landmark(track, 'right_ankle').yPx;
  const legPx = legLengthPx(track, 'left');
  const out: Record<Side, number[]> = { left: [], right: [] };
  for (const timeS of peaks(
    track.timesS,
    y.map((v) => v / legPx),
    0.35 * stridePeriodS,
    LEAST_BOUNCE_L,
  )) {
    const i = firstIndexFrom(track.timesS, timeS);
    const lower = left[i]! - right[i]!;
    if (Number.isFinite(lower)) out[lower > 0 ? 'left' : 'right'].push(timeS);
  }
  return out;
}

/**
 * Toe-offs from in front or behind: the foot's leaving cannot be seen there, but the bounce is near enough even, so
 * toe-off lies as long after the hips' lowest point as contact lies before it (Blickhan 1989's spring-mass runner).
 */
export function mirrorToeOffs(
  contacts: readonly TimedEvent[],
  midStanceS: readonly number[],
  stridePeriodS: number,
): TimedEvent[] {
  return contacts.flatMap((contact) => {
    const lowest = midStanceS.find(
      (timeS) => timeS > contact.timeS + 0.02 && timeS < contact.timeS + 0.3 * stridePeriodS,
    );
    if (lowest === undefined) return [];
    return [{ timeS: 2 * lowest - contact.timeS, seS: Math.hypot(TOE_OFF_SE_S, contact.seS) }];
  });
}
