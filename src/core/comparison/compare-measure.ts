import {
  isAvailable,
  MEASURE_IDS,
  type MeasureId,
  type MeasureResult,
  type MeasureValue,
} from '../metrics/measure';
import { words } from '../words/words';
import { changeOf, type KnownValue } from './change';
import type { Change, MeasureChange, Part } from './comparison';
import { sideDifference } from './side-difference';
import { aimsOf, type Aim } from './towards-band';
import { valueChance } from './value-chance';

/** Read over whole strides of either foot: both feet's values are of the same strides, and their difference is none. */
const OF_WHOLE_STRIDES: ReadonlySet<MeasureId> = new Set(['stepRate', 'torsoRotationOffset']);
/** Measures of both sides whose difference has a band of its own, in percent of their mean. */
const SYMMETRY_OF: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  contactTime: 'symmetryContactTime',
  flightTime: 'symmetryFlightTime',
};

/**
 * How many numbers are compared at once: of each measure both sides together, left, right and their difference; a
 * symmetry is one number. Those that one film cannot show count too, so that the bound does not hang on what was seen.
 */
export const FAMILY = MEASURE_IDS.reduce((sum, id) => sum + (id.startsWith('symmetry') ? 1 : 4), 0);

/**
 * A measure in both runs of one runner: part by part, whether the difference is more than chance and which way it went.
 * Asymmetry is right less left; nearer to nought is better. Of the conditions of filming nothing is known here.
 */
export function compareMeasure(id: MeasureId, before: MeasureResult, after: MeasureResult): MeasureChange {
  const reasons = words.comparisonReasons;
  if (!isAvailable(before)) {
    return isAvailable(after)
      ? { id, notComparable: reasons.notBefore(before.unavailable) }
      : { id, notComparable: reasons.inNeither(after.unavailable) };
  }
  if (!isAvailable(after)) return { id, notComparable: reasons.notAfter(after.unavailable) };
  if (before.unit !== after.unit) return { id, notComparable: reasons.otherUnit };
  const [was, is] = [partsOf(id, before), partsOf(id, after)];
  const parts: Partial<Record<Part, Change>> = {};
  for (const part of PARTS) {
    const [a, b] = [was[part], is[part]];
    if (!a || !b) continue;
    parts[part] = changeOf(id, a, b, {
      family: FAMILY,
      aims: part === 'asymmetry' ? evenAims(id, was, is) : aimsOf(id),
      publishedShare: part === 'asymmetry' ? Math.SQRT2 : 1,
    });
  }
  if (Object.keys(parts).length === 0) return { id, notComparable: reasons.otherSides };
  return { id, unit: before.unit, parts, cautions: [] };
}

const PARTS = ['overall', 'left', 'right', 'asymmetry'] as const satisfies readonly Part[];

type Known = Partial<Record<Part, KnownValue>>;

function partsOf(id: MeasureId, result: MeasureValue): Known {
  const known: Known = {};
  for (const part of ['overall', 'left', 'right'] as const) {
    const value = result[part];
    if (value) known[part] = { value, chance: valueChance(id, result, part, value) };
  }
  if (known.left && known.right && !OF_WHOLE_STRIDES.has(id)) {
    known.asymmetry = sideDifference(known.left, known.right);
  }
  return known;
}

/** Sides should be alike: exactly, or within the band of the measure that compares them. */
function evenAims(id: MeasureId, before: Known, after: Known): readonly Aim[] {
  const symmetry = SYMMETRY_OF[id];
  if (!symmetry) return [{ from: 0, to: 0 }];
  const sides = [before.left, before.right, after.left, after.right].map((known) => known?.value.value ?? 0);
  const percent = sides.reduce((sum, value) => sum + value, 0) / sides.length / 100;
  return aimsOf(symmetry).map(({ from, to }) => ({
    from: from === null ? null : from * percent,
    to: to === null ? null : to * percent,
  }));
}
