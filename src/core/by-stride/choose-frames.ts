import type { PoseTrack } from '../pose/pose-track';
import { resample } from '../signal/resample';
import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { knownStances, type KnownStance } from './known-stances';
import { ELSEWHERE_EVERY_S, LOST_EVERY_S, LOOKS_A_SECOND, SEEN_SHARE } from './looking-rates';
import { placesAtSpacing } from './places-at-spacing';
import { stridePhases } from './stride-phases';

/**
 * Which frames the accurate networks look at, from what the light one saw: evenly within known strides, so that all strides
 * together show all instants of one; 30 times a second where no stride is known (a person who walks or stands, an oblique
 * camera, a runner who comes into the picture, a run that the light network does not recognise); nearly everywhere where
 * it loses the person. Deterministic; no matter which side is called left and when the clock starts.
 *
 * Within strides that is 21 looks a second at any frame rate and step rate. Films of 30 frames a second
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
  const strides = stridePhases(timesS, stances);
  if (!strides) return everyS;
  const withinStrideS = strides.periodS / looksAStride(strides.periodS);
  for (const { contactS, endS } of stances) {
    everyS.fill(withinStrideS, firstIndexFrom(timesS, contactS), firstIndexFrom(timesS, endS));
  }
  return everyS;
}

/** The golden section: the larger part's share of the whole. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * As near to the budget as the golden section allows: with a whole number of looks in each stride they would lie at the
 * same instants of all strides, and never show what comes between. By the golden section each stride's looks fall where
 * those before it left most room.
 */
function looksAStride(strideS: number): number {
  const budget = LOOKS_A_SECOND * strideS;
  const whole = Math.floor(budget);
  const golden = [-1, 0, 1].flatMap((more) => [whole + more + 1 - GOLDEN, whole + more + GOLDEN]);
  return golden.reduce((best, looks) => (Math.abs(looks - budget) < Math.abs(best - budget) ? looks : best));
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
