/** A stretch of samples, from `from` up to but not including `to`. */
export interface SampleRun {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches without NaN. With `timesS` and `maxStepS` a stretch also ends where two frames are further
 * apart than that: nothing is known of the motion between them.
 */
export function finiteRuns(values: Float64Array, timesS?: Float64Array, maxStepS = Infinity): SampleRun[] {
  const runs: SampleRun[] = [];
  let from = -1;
  for (let i = 0; i < values.length; i++) {
    const broken = timesS !== undefined && i > 0 && timesS[i]! - timesS[i - 1]! > maxStepS;
    if (from >= 0 && (broken || Number.isNaN(values[i]))) {
      runs.push({ from, to: i });
      from = -1;
    }
    if (from < 0 && !Number.isNaN(values[i])) from = i;
  }
  if (from >= 0) runs.push({ from, to: values.length });
  return runs;
}
