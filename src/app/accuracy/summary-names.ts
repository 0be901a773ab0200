import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';

const EVENT_NAMES: Readonly<Record<string, string>> = words.accuracy.moments;

/** What a row of the figures is about, in a runner's words; a name that is not known stays as it is. */
export function nameOf(what: string): string {
  const { measures } = words.names;
  const measure = Object.hasOwn(measures, what) ? measures[what as MeasureId] : undefined;
  return measure?.name ?? EVENT_NAMES[what] ?? what;
}
