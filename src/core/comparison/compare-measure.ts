import { minimalDetectableChange } from '../metrics/minimal-detectable-change';
import { isAvailable, type Estimate, type MeasureId, type MeasureResult } from '../metrics/measure';
import type { Change, MeasureChange, Part } from './comparison';
import { towardsBand } from './towards-band';
import { words } from '../words/words';

/** A measure in both runs. */
export function compareMeasure(id: MeasureId, before: MeasureResult, after: MeasureResult): MeasureChange {
  if (!isAvailable(before) || !isAvailable(after))
    return { id, notComparable: words.comparisonConditions.heading };
  const parts: Partial<Record<Part, Change>> = {};
  for (const part of ['overall', 'left', 'right'] as const) {
    const [a, b] = [before[part], after[part]];
    if (a && b) parts[part] = changeOf(id, a, b);
  }
  return { id, unit: before.unit, parts, cautions: [] };
}

function changeOf(id: MeasureId, before: Estimate, after: Estimate): Change {
  const difference = after.value - before.value;
  const half = (estimate: Estimate): number => (estimate.ci95[1] - estimate.ci95[0]) / 2;
  const width = Math.hypot(half(before), half(after));
  const bound = Math.max(
    width,
    minimalDetectableChange(id, Math.max(before.sd, after.sd), Math.min(before.n, after.n)),
  );
  return {
    before,
    after,
    difference,
    ci95: [difference - width, difference + width],
    minimalDetectableChange: bound,
    outcome:
      Math.abs(difference) > bound ? towardsBand(id, before.value, after.value) : 'no-detectable-change',
  };
}
