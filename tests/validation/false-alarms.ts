import { compareMeasure } from '../../src/core/comparison/compare-measure';
import { isComparable, type Part } from '../../src/core/comparison/comparison';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import type { Metrics } from '../../src/core/metrics/measure-run';
import { filmEncoded, filmInHalves, filmOnce, type Filming } from './repeat-films';

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

/** Each film is compared with so many after it; each film's encodings are so many. */
const NEIGHBOURS = 5;
const ENCODINGS = 4;
const PAIRS_OF_ENCODINGS = (ENCODINGS * (ENCODINGS - 1)) / 2;

/** Compares unchanged made-up runners with themselves; halves of films a quarter as often, for these are long. */
export function countFalseAlarms(repeat: Repeat, filming: Filming, comparisons: number): FalseAlarms {
  const found = looks(repeat, filming, comparisons).map(([before, after]) => changesBetween(before, after));
  return {
    comparisons: found.length,
    alarmed: found.filter(({ changed }) => changed.length > 0).length,
    numbers: found.reduce((sum, { numbers }) => sum + numbers, 0) / found.length,
    which: found.flatMap(({ changed }) => changed.map(([id, part]) => `${id} ${part}`)),
  };
}

type Pair = readonly [Metrics, Metrics];

function looks(repeat: Repeat, filming: Filming, comparisons: number): Pair[] {
  const each = <T>(n: number, of: (seed: number) => T): T[] =>
    Array.from({ length: Math.ceil(n) }, (_, i) => of(i + 1));
  if (repeat === 'two halves') return each(comparisons / 4, (seed) => filmInHalves(seed, filming));
  if (repeat === 'encoded twice') {
    return each(comparisons / PAIRS_OF_ENCODINGS, (seed) =>
      neighbours(filmEncoded(seed, filming, ENCODINGS), ENCODINGS),
    ).flat();
  }
  const films = each(
    comparisons / NEIGHBOURS + NEIGHBOURS / 2,
    (seed) => filmOnce({}, seed, filming).metrics,
  );
  return neighbours(films, NEIGHBOURS);
}

function neighbours(films: readonly Metrics[], upTo: number): Pair[] {
  return films.flatMap((before, i) => films.slice(i + 1, i + 1 + upTo).map((after): Pair => [before, after]));
}
