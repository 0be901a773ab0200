import { compareMeasure } from '../../src/core/comparison/compare-measure';
import { isComparable, type Part } from '../../src/core/comparison/comparison';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import type { Metrics } from '../../src/core/metrics/measure-run';
import { filmEncodedTwice, filmInHalves, filmOnce, type Filming } from './repeat-films';

/** How often unchanged runners are said to have changed. */
export interface FalseAlarms {
  readonly comparisons: number;
  /** Comparisons in which at least one number "changed". */
  readonly alarmed: number;
  /** Numbers compared in each, on average. */
  readonly numbers: number;
  /** The numbers that did, as often as they did. */
  readonly which: readonly string[];
}

/** What two looks at an unchanged runner are: another day, two halves of one film, one film encoded twice. */
export type Repeat = 'another film' | 'two halves' | 'encoded twice';

/** Every number that a comparison of two looks calls changed, and how many it compared. */
export function changesBetween(
  before: Metrics,
  after: Metrics,
): { changed: [MeasureId, Part][]; numbers: number } {
  const changed: [MeasureId, Part][] = [];
  let numbers = 0;
  for (const id of MEASURE_IDS) {
    const measure = compareMeasure(id, before[id], after[id]);
    if (!isComparable(measure)) continue;
    for (const [part, { outcome }] of Object.entries(measure.parts)) {
      numbers++;
      if (outcome !== 'no-detectable-change') changed.push([id, part as Part]);
    }
  }
  return { changed, numbers };
}

/** Compares unchanged made-up runners with themselves, each a runner of its own strides. */
export function countFalseAlarms(repeat: Repeat, filming: Filming, comparisons: number): FalseAlarms {
  const looks = (i: number): readonly [Metrics, Metrics] => {
    if (repeat === 'two halves') return filmInHalves(i, filming);
    if (repeat === 'encoded twice') return filmEncodedTwice(i, filming);
    return [filmOnce({}, 2 * i, filming).metrics, filmOnce({}, 2 * i + 1, filming).metrics];
  };
  const found = Array.from({ length: comparisons }, (_, i) => changesBetween(...looks(i + 1)));
  return {
    comparisons,
    alarmed: found.filter(({ changed }) => changed.length > 0).length,
    numbers: found.reduce((sum, { numbers }) => sum + numbers, 0) / comparisons,
    which: found.flatMap(({ changed }) => changed.map(([id, part]) => `${id} ${part}`)),
  };
}
