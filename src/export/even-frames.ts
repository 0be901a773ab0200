import type { KeypointName } from '../core/pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../core/pose/pose-track';
import { evenTimes, resample } from '../core/signal/resample';
import { isEvenlySampled, medianRateHz } from '../core/signal/sample-rate';
import { firstIndexFrom } from '../core/signal/value-at';
import { LONGEST_FILLED_GAP_S } from '../core/track/cleaning-limits';

/** A track on an even grid of times, which is what motion files assume. */
export interface EvenFrames {
  readonly track: PoseTrack;
  readonly rateHz: number;
  /** Frames a second and frames of the clip itself. */
  readonly ownRateHz: number;
  readonly ownFrames: number;
  /** Whether joints were interpolated, because the clip's frames are not evenly spaced. */
  readonly resampled: boolean;
}

/** A step this many times the mean one means that a frame is missing, and the mean is no rate. */
const DROPPED_FROM = 1.5;

/**
 * Leaves evenly filmed frames as they are; others are interpolated at even times (cubic), as many a second as the clip
 * has. Nothing is put where the clip has no frame for longer than gaps may be.
 */
export function evenFrames(track: PoseTrack): EvenFrames {
  const { timesS } = track;
  const n = timesS.length;
  const spanS = n > 1 ? timesS[n - 1]! - timesS[0]! : 0;
  const meanHz = spanS > 0 ? (n - 1) / spanS : 1;
  const own = { ownRateHz: meanHz, ownFrames: n };
  if (n < 3 || isEvenlySampled(timesS, meanHz)) return { track, rateHz: meanHz, ...own, resampled: false };
  // Times of a WebM are rounded to milliseconds: their mean is the rate. Where frames are missing it is the usual step.
  const rateHz = hasDropped(timesS, meanHz) ? medianRateHz(timesS) : meanHz;
  const atS = evenTimes(timesS[0]!, timesS[n - 1]!, rateHz);
  const hidden = betweenFarFrames(timesS, atS);
  const even = (values: Float64Array): Float64Array => {
    const out = resample(timesS, values, atS);
    for (let i = 0; i < out.length; i++) if (hidden[i]) out[i] = NaN;
    return out;
  };
  const columns = new Map<KeypointName, KeypointColumn>();
  for (const [name, { xPx, yPx, confidence }] of track.columns) {
    columns.set(name, { xPx: even(xPx), yPx: even(yPx), confidence: even(confidence) });
  }
  return {
    track: { ...track, timesS: atS, columns, world: new Map() },
    rateHz: (atS.length - 1) / spanS,
    ...own,
    ownRateHz: rateHz,
    resampled: true,
  };
}

function hasDropped(timesS: Float64Array, meanHz: number): boolean {
  for (let i = 1; i < timesS.length; i++) {
    if (timesS[i]! - timesS[i - 1]! > DROPPED_FROM / meanHz) return true;
  }
  return false;
}

function betweenFarFrames(timesS: Float64Array, atS: Float64Array): Uint8Array {
  return Uint8Array.from(atS, (t) => {
    const after = firstIndexFrom(timesS, t - 1e-9);
    if (after === 0 || after >= timesS.length || Math.abs(timesS[after]! - t) < 1e-9) return 0;
    return timesS[after]! - timesS[after - 1]! > LONGEST_FILLED_GAP_S ? 1 : 0;
  });
}
