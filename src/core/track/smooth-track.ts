import type { KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import { lowPassInPlace, lowPassZeroLag, SHORTEST_FILTERED_RUN } from '../signal/butterworth';
import { finiteRuns } from '../signal/finite-runs';
import { evenTimes, resample } from '../signal/resample';
import { isEvenlySampled, medianRateHz } from '../signal/sample-rate';
import { cutoffHz, HIGHEST_CUTOFF_TO_FRAME_RATE, LONGEST_FILLED_GAP_S } from './cleaning-limits';

/** Frames that come in pairs have a median step of next to nothing; the even grid is never finer than this. */
const MOST_SAMPLES_A_FRAME = 8;

/**
 * Low-passes every landmark with its own cut-off (cleaning-limits.ts), zero lag, each stretch between gaps by
 * itself. Stretches of uneven frame times are brought to an even grid at the clip's median rate, filtered there,
 * and read back at the frames' own times.
 * @param isDone whether a landmark's positions are not needed as they are: long clips' fill memory, and these may be
 * written over
 * @returns a track with positions of its own for the other landmarks; times, confidences and metres are those of the
 * track given
 */
export function smoothTrack(track: PoseTrack, isDone: (name: KeypointName) => boolean): PoseTrack {
  const { timesS } = track;
  const rateHz = medianRateHz(timesS);
  const even = isEvenlySampled(timesS, rateHz);
  const columns = new Map<KeypointName, KeypointColumn>();
  for (const [name, { xPx, yPx, confidence }] of track.columns) {
    const cutoff = Math.min(cutoffHz(name), HIGHEST_CUTOFF_TO_FRAME_RATE * rateHz);
    const smooth = (signal: Float64Array): Float64Array => {
      if (!Number.isFinite(rateHz)) return signal.slice();
      if (!even) return smoothUneven(timesS, signal, cutoff, rateHz);
      if (!isDone(name)) return lowPassZeroLag(signal, cutoff, rateHz);
      lowPassInPlace(signal, cutoff, rateHz);
      return signal;
    };
    columns.set(name, { xPx: smooth(xPx), yPx: smooth(yPx), confidence });
  }
  return { ...track, columns };
}

function smoothUneven(
  timesS: Float64Array,
  signal: Float64Array,
  cutoff: number,
  rateHz: number,
): Float64Array {
  const out = signal.slice();
  for (const { from, to } of finiteRuns(signal, timesS, LONGEST_FILLED_GAP_S)) {
    if (to - from < SHORTEST_FILTERED_RUN) continue;
    const times = timesS.subarray(from, to);
    const spanS = times[times.length - 1]! - times[0]!;
    const finestHz = (MOST_SAMPLES_A_FRAME * times.length) / spanS;
    const grid = evenTimes(times[0]!, times[times.length - 1]!, Math.min(rateHz, finestHz));
    const gridRateHz = 1 / (grid[1]! - grid[0]!);
    const ownCutoff = Math.min(cutoff, HIGHEST_CUTOFF_TO_FRAME_RATE * gridRateHz);
    const smooth = lowPassZeroLag(resample(times, signal.subarray(from, to), grid), ownCutoff, gridRateHz);
    out.set(resample(grid, smooth, times), from);
  }
  return out;
}
