import type { Estimate, MeasureId } from '../../core/metrics/measure';
import { STEP_MEASURES } from '../../core/metrics/measure-run';
import { interval, number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';

/** Units of measures that are not read step by step. */
const OTHER_UNITS: Readonly<Partial<Record<MeasureId, string>>> = {
  torsoRotationOffset: 'deg',
  torsoRotationRange: 'deg',
  pelvisCarriedForward: 'deg',
  armCrossing: 'shoulder widths',
  crossover: '%',
};

/** The catalogue's unit of a measure, as in `unitAfter`. */
export function unitOf(id: MeasureId): string {
  const own = STEP_MEASURES.find((measure) => measure.id === id)?.unit ?? OTHER_UNITS[id];
  return own ?? (id.startsWith('symmetry') ? '%' : '');
}

/** "5.2°". */
export function valueWords(id: MeasureId, value: number): string {
  return `${number(value, words.names.measures[id].decimals)}${unitAfter(unitOf(id))}`;
}

/** A difference, or what may be chance of one: at least one decimal, so that the two do not read alike. */
export function differenceWords(id: MeasureId, difference: number): string {
  const decimals = Math.max(1, words.names.measures[id].decimals);
  return `${number(difference, decimals)}${unitAfter(unitOf(id))}`;
}

/** "4.1 to 6.3". */
export function intervalWords(id: MeasureId, { ci95 }: Estimate): string {
  return interval(ci95, words.names.measures[id].decimals);
}
