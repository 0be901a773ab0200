import type { MeasureId } from '../../core/metrics/measure';
import { MEASURE_WORDS } from '../../core/words/english/measures';

const EVENT_NAMES: Readonly<Record<string, string>> = {
  'landing-side': 'Moment of landing, from the side',
  'landing-frontal': 'Moment of landing, from behind or in front',
  'push-off-side': 'Moment of push-off, from the side',
  'push-off-frontal': 'Moment of push-off, from behind or in front',
};

/** What a row of the figures is about, in a runner's words; a name that is not known stays as it is. */
export function nameOf(what: string): string {
  const words = Object.hasOwn(MEASURE_WORDS, what) ? MEASURE_WORDS[what as MeasureId] : undefined;
  return words?.name ?? EVENT_NAMES[what] ?? what;
}
