import { isAvailable, MEASURE_IDS, type MeasureId, type MeasureValue } from '../metrics/measure';
import type { View } from '../track/view';
import type { JudgedClip, JudgedRun } from './judged-run';

/** A measure of a run, and the clip that it was read from. */
export interface Seen {
  readonly result: MeasureValue;
  readonly clip: JudgedClip;
}

/** A measure that both runs have. */
export interface SeenInBoth {
  readonly id: MeasureId;
  readonly before: Seen;
  readonly after: Seen;
}

/** Every measure that both runs have, in the order of MEASURE_IDS. */
export function seenInBoth(before: JudgedRun, after: JudgedRun): readonly SeenInBoth[] {
  return MEASURE_IDS.flatMap((id) => {
    const [was, is] = [seenIn(before, id), seenIn(after, id)];
    return was && is ? [{ id, before: was, after: is }] : [];
  });
}

function seenIn(run: JudgedRun, id: MeasureId): Seen | null {
  const result = run.metrics[id];
  const clip = isAvailable(result) ? clipFrom(run, result.source) : undefined;
  return isAvailable(result) && clip ? { result, clip } : null;
}

/** The clip that shows a view: a run's before any other, else the first. */
function clipFrom({ clips }: JudgedRun, view: View): JudgedClip | undefined {
  const fit = clips.filter((clip) => clip.view === view);
  return fit.find(({ activity }) => activity === 'running') ?? fit[0] ?? clips[0];
}

/** Measures that a run has. */
export function availableIn(run: JudgedRun): ReadonlySet<MeasureId> {
  return new Set(MEASURE_IDS.filter((id) => isAvailable(run.metrics[id])));
}

/** A value of each measure's two clips; the first two that differ, else the first two, else those of the first clips. */
export function firstDiffering<Value>(
  pairs: readonly {
    readonly before: { readonly clip: JudgedClip };
    readonly after: { readonly clip: JudgedClip };
  }[],
  runs: readonly [before: JudgedRun, after: JudgedRun],
  of: (clip: JudgedClip) => Value,
  alike: (before: Value, after: Value) => boolean,
): readonly [before: Value | undefined, after: Value | undefined] {
  const values = pairs.map(({ before, after }) => [of(before.clip), of(after.clip)] as const);
  const [first, second] = runs.map(({ clips }) => clips[0] && of(clips[0]));
  return values.find(([was, is]) => !alike(was, is)) ?? values[0] ?? [first, second];
}
