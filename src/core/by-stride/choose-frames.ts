import type { PoseTrack } from '../pose/pose-track';
import { resample } from '../signal/resample';
import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { knownStances, type KnownStance } from './known-stances';
import {
  AROUND_CONTACT,
  AROUND_MID_STANCE,
  AROUND_TOE_OFF,
  ELSEWHERE_EVERY_S,
  LOST_EVERY_S,
  LOOKS_A_SECOND,
  SEEN_SHARE,
  WITHIN_STRIDE_EVERY_S,
  type LookedWindow,
} from './looking-rates';
import { placesAtSpacing } from './places-at-spacing';

/**
 * Which frames the accurate networks look at, from what the light one saw: often around contact, mid-stance and toe-off
 * of both feet, as the view's own detector finds them; now and then in the rest of a stride; 30 times a second where no
 * stride is known (a person who walks or stands, an oblique camera, a runner who comes into the picture, a run that the
 * light network does not recognise); nearly everywhere where it loses the person. Deterministic; no matter which side
 * is called left and when the clock starts.
 *
 * Within strides that is 22 looks a second at any frame rate and step rate. Films of 30 frames a second
 * leave nothing to spare: with two thirds of their frames a real runner's toe-off was read up to 0.08 s off. All frames
 * are chosen there, and the light pass is better not made: see `isWorthByStride`.
 * @param light the light network's raw track, every frame that it looked at
 * @param timesS of all frames, rising, where these are more
 * @returns places in `timesS`, rising, only frames in which the light network sees somebody, or right before and after
 * which it does, the first and the last of them always among them; empty when it sees nobody: then every frame is for the
 * accurate networks, or none
 */
export function chooseFrames(light: PoseTrack, timesS: Float64Array = light.timesS): Uint32Array {
  const seen = framesSeen(light, timesS);
  const first = seen.indexOf(1);
  if (first < 0) return new Uint32Array(0);
  const last = seen.lastIndexOf(1);
  if (!isWorthByStride(medianRateHz(timesS)))
    return Uint32Array.from(seen.keys()).filter((i) => seen[i] === 1);
  const share = seen.subarray(first, last + 1).reduce((sum, one) => sum + one, 0) / (last + 1 - first);
  if (share < SEEN_SHARE)
    return placesAtSpacing(timesS, new Float64Array(timesS.length).fill(LOST_EVERY_S), seen);
  return placesAtSpacing(timesS, wantedSpacing(timesS, knownStances(light)), seen);
}

/** Half-way between films of 30 frames a second, of which every one is needed, and of 60. */
const WORTH_FROM_HZ = 45;

/** Whether frames can be spared at this frame rate. */
export function isWorthByStride(framesPerSecond: number): boolean {
  return framesPerSecond >= WORTH_FROM_HZ;
}

/** Seconds from one look to the next, frame by frame. */
function wantedSpacing(timesS: Float64Array, stances: readonly KnownStance[]): Float64Array {
  const everyS = new Float64Array(timesS.length).fill(ELSEWHERE_EVERY_S);
  const inStride = new Uint8Array(timesS.length);
  const between = (fromS: number, toS: number, visit: (frame: number) => void): void => {
    const end = Math.min(timesS.length, firstIndexFrom(timesS, toS));
    for (let i = firstIndexFrom(timesS, fromS); i < end; i++) visit(i);
  };
  for (const { contactS, endS } of stances) {
    between(contactS, endS, (i) => {
      everyS[i] = WITHIN_STRIDE_EVERY_S;
      inStride[i] = 1;
    });
  }
  const look = (atS: number, { halfS, everyS: wantedS }: LookedWindow): void =>
    between(atS - halfS, atS + halfS, (i) => (everyS[i] = Math.min(everyS[i]!, wantedS)));
  for (const { contactS, midStanceS, toeOffS } of stances) {
    look(contactS, AROUND_CONTACT);
    look(midStanceS, AROUND_MID_STANCE);
    look(toeOffS, AROUND_TOE_OFF);
  }
  spendBudget(timesS, everyS, inStride);
  return everyS;
}

/** Thins looks within strides, all alike, where quick steps make more of them than the budget; adds where slow ones leave some. */
function spendBudget(timesS: Float64Array, everyS: Float64Array, inStride: Uint8Array): void {
  let looks = 0;
  let spanS = 0;
  for (let i = 1; i < timesS.length; i++) {
    if (inStride[i] !== 1) continue;
    const stepS = timesS[i]! - timesS[i - 1]!;
    looks += stepS / everyS[i]!;
    spanS += stepS;
  }
  const over = looks / (LOOKS_A_SECOND * spanS);
  if (!(over > 0)) return;
  for (let i = 0; i < everyS.length; i++) if (inStride[i] === 1) everyS[i]! *= over;
}

/** 1 for each frame in which any landmark is placed, or in both that were looked at beside it. */
function framesSeen(light: PoseTrack, timesS: Float64Array): Uint8Array {
  const anything = new Float64Array(light.timesS.length).fill(NaN);
  for (const { xPx } of light.columns.values()) {
    for (let i = 0; i < anything.length; i++) if (Number.isFinite(xPx[i]!)) anything[i] = 1;
  }
  const onAll = timesS === light.timesS ? anything : resample(light.timesS, anything, timesS);
  return Uint8Array.from(onAll, (value) => (Number.isFinite(value) ? 1 : 0));
}
