import type { PoseTrack } from '../pose/pose-track';
import { resample } from '../signal/resample';
import { cleanTrack, type CleanedTrack } from '../track/clean-track';

const known = new WeakMap<PoseTrack, CleanedTrack>();

/** A light network's track, cleaned as the analysis cleans tracks. Choosing and correcting both ask: it is done once. */
export function cleanedLight(light: PoseTrack): CleanedTrack {
  let cleaned = known.get(light);
  if (!cleaned) known.set(light, (cleaned = cleanTrack(light)));
  return cleaned;
}

/**
 * A light network's track, cleaned, on frames of which it looked at some: cubics between, limbs no longer exchanged. Without
 * metres.
 * @param timesS rising
 * @returns confidence is the lesser of the two beside; NaN and 0 beside what is missing, and outside
 */
export function cleanedOnFrames(light: PoseTrack, timesS: Float64Array): PoseTrack {
  const { track } = cleanedLight(light);
  const columns = new Map(
    [...track.columns].map(([name, column]) => {
      const xPx = resample(track.timesS, column.xPx, timesS);
      const yPx = resample(track.timesS, column.yPx, timesS);
      const confidence = lesserBeside(track.timesS, column.confidence, timesS);
      return [name, { xPx, yPx, confidence: confidence.map((c, i) => (Number.isNaN(xPx[i]!) ? 0 : c)) }];
    }),
  );
  return { ...track, timesS, columns, world: new Map() };
}

function lesserBeside(timesS: Float64Array, values: Float64Array, atTimesS: Float64Array): Float64Array {
  let after = 0;
  return atTimesS.map((timeS) => {
    while (after < timesS.length - 1 && timesS[after]! < timeS) after++;
    return timesS[after]! > timeS && after > 0
      ? Math.min(values[after - 1]!, values[after]!)
      : values[after]!;
  });
}
