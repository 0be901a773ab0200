import type { Part } from '../../src/core/comparison/comparison';
import { compareMeasure } from '../../src/core/comparison/compare-measure';
import { isComparable, type Change } from '../../src/core/comparison/comparison';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import type { Metrics } from '../../src/core/metrics/measure-run';
import type { RunnerParams } from '../fixtures/synthetic-runner';
import type { KnownValues } from './known-run';
import { filmOnce, truthOf, type Filming, type RepeatFilm } from './repeat-films';

/** One thing that a runner changes, and the number that must show it. */
export interface Planted {
  readonly id: MeasureId;
  readonly part: Part;
  readonly view: Filming['view'];
  /** A runner changed by so much of whatever unit it is. */
  readonly change: (by: number) => Partial<RunnerParams>;
  /** A step in that unit that any runner can make. */
  readonly step: number;
}

/** What became of a change of twice the detectable one. */
export interface Detections {
  readonly planted: Planted;
  readonly runners: number;
  /** Found on that number, in the right direction. */
  readonly found: number;
  /** Other numbers said to change that truly did not (or the other way round). */
  readonly elsewhere: readonly string[];
  /** The detectable change, in the measure's unit, on average. */
  readonly detectable: number;
}

/** Below this share of its detectable change a number's truth counts as not changed. */
const UNCHANGED = 0.25;
/** The truth of a planted change is brought this near to twice the detectable one. */
const NEAR_ENOUGH = 0.03;
const MOST_TRIES = 8;

/**
 * Plants a change of twice the detectable one: the detectable change is learnt from two films of the runner unchanged,
 * the size of the step from the runner's exact truth. `null` where no runner can change so much.
 */
export function plantChange(planted: Planted, filming: Filming, runners: number): Detections | null {
  const elsewhere: string[] = [];
  let [found, detectable] = [0, 0];
  for (let i = 0; i < runners; i++) {
    const seed = 3000 + 3 * i;
    const before = filmOnce({}, seed, filming);
    const bound = changeOf(before.metrics, filmOnce({}, seed + 1, filming).metrics, planted);
    if (!bound) return null;
    const size = 2 * bound.minimalDetectableChange;
    const sought = truthAt(before.values, planted) + size;
    const params = paramsFor(planted, sought, size, seed + 2, filming);
    if (!params) return null;
    const after = filmOnce(params, seed + 2, filming);
    const change = changeOf(before.metrics, after.metrics, planted);
    if (change && change.outcome !== 'no-detectable-change' && change.difference > 0) found++;
    elsewhere.push(...falselyChanged(before, after));
    detectable += bound.minimalDetectableChange / runners;
  }
  return { planted, runners, found, elsewhere, detectable };
}

function changeOf(before: Metrics, after: Metrics, { id, part }: Planted): Change | undefined {
  const measure = compareMeasure(id, before[id], after[id]);
  return isComparable(measure) ? measure.parts[part] : undefined;
}

/** The secant method on the runner's exact truth. */
function paramsFor(
  planted: Planted,
  sought: number,
  size: number,
  seed: number,
  filming: Filming,
): Partial<RunnerParams> | null {
  const off = (by: number): number => truthAt(truthOf(planted.change(by), seed, filming), planted) - sought;
  try {
    let [lastBy, lastOff, by] = [0, off(0), planted.step];
    for (let i = 0; i < MOST_TRIES; i++) {
      const now = off(by);
      if (Math.abs(now) <= NEAR_ENOUGH * size) return planted.change(by);
      [lastBy, lastOff, by] = [by, now, by - (now * (by - lastBy)) / (now - lastOff)];
    }
    return null;
  } catch (error) {
    // No leg can run like that.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function truthAt(values: KnownValues, { id, part }: { id: MeasureId; part: Part }): number {
  const known = values[id];
  if (known === undefined) return NaN;
  if (typeof known === 'number') return part === 'asymmetry' ? NaN : known;
  if (part === 'asymmetry') return known.right - known.left;
  return part === 'overall' ? (known.left + known.right) / 2 : known[part];
}

function falselyChanged(before: RepeatFilm, after: RepeatFilm): string[] {
  return MEASURE_IDS.flatMap((id) => {
    const measure = compareMeasure(id, before.metrics[id], after.metrics[id]);
    if (!isComparable(measure)) return [];
    return Object.entries(measure.parts).flatMap(([part, change]) => {
      if (change.outcome === 'no-detectable-change') return [];
      const at = { id, part: part as Part };
      const truly = truthAt(after.values, at) - truthAt(before.values, at);
      const did = truly * Math.sign(change.difference) > UNCHANGED * change.minimalDetectableChange;
      // The range's sides are its peaks, which `values` does not hold.
      return did || Number.isNaN(truly) || (id === 'torsoRotationRange' && part !== 'overall')
        ? []
        : [`${id} ${part}`];
    });
  });
}
