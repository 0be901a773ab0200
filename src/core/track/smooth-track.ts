import type { PoseTrack } from '../pose/pose-track';
import { lowPassZeroLag, SHORTEST_FILTERED_RUN } from '../signal/butterworth';
import { finiteRuns } from '../signal/finite-runs';
import { evenTimes, resample } from '../signal/resample';
import { isEvenlySampled, medianRateHz } from '../signal/sample-rate';
import { cutoffHz, HIGHEST_CUTOFF_TO_FRAME_RATE, LONGEST_FILLED_GAP_S } from './cleaning-limits';

/**
 * Low-passes every landmark in place with its own cut-off (cleaning-limits.ts), zero lag, each stretch between
 * gaps by itself. Stretches of uneven frame times are brought to an even grid at the clip's median rate,
 * filtered there, and read back at the frames' own times.
 */
export function smoothTrack(track: PoseTrack): void {
  const { timesS } = track;
  const rateHz = medianRateHz(timesS);
  if (!Number.isFinite(rateHz)) return;
  const even = isEvenlySampled(timesS, rateHz);
  for (const [name, column] of track.columns) {
    const cutoff = Math.min(cutoffHz(name), HIGHEST_CUTOFF_TO_FRAME_RATE * rateHz);
    for (const signal of [column.xPx, column.yPx]) {
      if (even) signal.set(lowPassZeroLag(signal, cutoff, rateHz));
      else smoothUneven(timesS, signal, cutoff, rateHz);
    }
  }
}

function smoothUneven(timesS: Float64Array, signal: Float64Array, cutoff: number, rateHz: number): void {
  for (const { from, to } of finiteRuns(signal, timesS, LONGEST_FILLED_GAP_S)) {
    if (to - from < SHORTEST_FILTERED_RUN) continue;
    const times = timesS.subarray(from, to);
    const grid = evenTimes(times[0]!, times[times.length - 1]!, rateHz);
    const gridRateHz = 1 / (grid[1]! - grid[0]!);
    const smooth = lowPassZeroLag(resample(times, signal.subarray(from, to), grid), cutoff, gridRateHz);
    signal.set(resample(grid, smooth, times), from);
  }
}
