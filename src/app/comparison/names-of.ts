import type { MeasureId } from '../../core/metrics/measure';
import { capital } from '../../core/words/capital';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';

/** "Step rate, time on the ground and forward lean". */
export function namesOf(ids: readonly MeasureId[]): string {
  return capital(listed(ids.map((id) => words.names.measures[id].name.toLowerCase())));
}
