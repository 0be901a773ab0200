import type { MeasureId } from '../../core/metrics/measure';
import { MEASURE_WORDS } from '../../core/words/english/measures';
import { words } from '../../core/words/words';

const EVENT_NAMES: Readonly<Record<string, string>> = words.accuracy.moments;

/** What a row of the figures is about, in a runner's words; a name that is not known stays as it is. */
export function nameOf(what: string): string {
  const measure = Object.hasOwn(MEASURE_WORDS, what) ? MEASURE_WORDS[what as MeasureId] : undefined;
  return measure?.name ?? EVENT_NAMES[what] ?? what;
}
