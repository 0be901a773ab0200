import type { PoseTrack } from '../pose/pose-track';
import { refinePeak } from '../signal/refine-peak';
import { midpoint } from '../track/body';
import { alignStride } from './align-stride';
import type { TimedEvent } from './find-contacts';
import { layStrides } from './lay-strides';
import type { LegPaths } from './leg-paths';

/** A landing comes this far after the foot was highest, in strides. */
const LANDING_AFTER_PEAK_STRIDES = [0.08, 0.48] as const;
/** From in front or behind, the foot's fall and its travel towards the camera are one in the picture. */
const CONTACT_SE_S = 0.012;
/** Toe-off is only mirrored about the hips' lowest point, so it is known to about a frame and a half at 60 fps. */
const TOE_OFF_SE_S = 0.025;

/**
 * Initial contacts from in front or behind: the strongest stop of the falling ankle after it was highest, in the
 * ensemble of all strides, then stride by stride.
 * @param highestS instants at which this foot is highest against the other
 */
export function findFrontalContacts(
  leg: LegPaths,
  highestS: readonly number[],
  stridePeriodS: number,
): TimedEvent[] {
  if (highestS.length === 0) return [];
  const [earliest, latest] = LANDING_AFTER_PEAK_STRIDES.map((share) => share * stridePeriodS) as [number, number];
  const height = layStrides(leg.timesS, leg.rearFoot.upL, highestS, -0.05, latest + 0.1, true);
  let stop = -1;
  height.lagsS.forEach((lag, i) => {
    if (lag < earliest || lag > latest || !Number.isFinite(height.accelerations[i]!)) return;
    if (stop < 0 || height.accelerations[i]! > height.accelerations[stop]!) stop = i;
  });
  if (stop < 0) return [];
  const lagS = height.lagsS[stop]!;
  const signals = [{ values: leg.rearFoot.upL, curve: height }];
  return highestS.flatMap((referenceS) => {
    const alignment = alignStride(leg.timesS, signals, referenceS, lagS, 0.1);
    if (!alignment) return [];
    return [{ timeS: referenceS + lagS + alignment.shiftS, seS: Math.hypot(alignment.seS, CONTACT_SE_S) }];
  });
}

/** Instants at which the hips are lowest, one in each step: mid-stance of whichever leg stands. */
export function hipsLowestS(track: PoseTrack, stridePeriodS: number): number[] {
  const y = midpoint(track, 'left_hip', 'right_hip').yPx;
  const apartS = 0.3 * stridePeriodS;
  const out: number[] = [];
  for (let i = 1; i < y.length - 1; i++) {
    if (!(y[i]! > y[i - 1]! && y[i]! >= y[i + 1]!)) continue;
    const timeS = refinePeak(track.timesS, y, i).timeS;
    if (out.length === 0 || timeS - out[out.length - 1]! >= apartS) out.push(timeS);
  }
  return out;
}

/**
 * Toe-offs from in front or behind: the foot's leaving cannot be seen there, but the bounce is near enough even, so
 * toe-off lies as long after the hips' lowest point as contact lies before it (Blickhan 1989's spring-mass runner).
 */
export function mirrorToeOffs(contacts: readonly TimedEvent[], lowestS: readonly number[], stridePeriodS: number): TimedEvent[] {
  return contacts.flatMap((contact) => {
    const lowest = lowestS.find((timeS) => timeS > contact.timeS + 0.02 && timeS < contact.timeS + 0.3 * stridePeriodS);
    if (lowest === undefined) return [];
    return [{ timeS: 2 * lowest - contact.timeS, seS: Math.hypot(TOE_OFF_SE_S, contact.seS) }];
  });
}
