import { CRITERIA } from '../../core/criteria/catalogue';
import { MEASURED_IDS } from '../../core/criteria/criterion';
import { MEASURE_IDS, type MeasureId } from '../../core/metrics/measure';
import type { SessionFacts } from '../../storage/library/library';

/** Measures that a criterion is judged from, in the documents' order, each once. */
export const CRITERIA_MEASURES: readonly MeasureId[] = [
  ...new Set(MEASURED_IDS.flatMap((id) => CRITERIA[id].measures)),
];

export interface MeasureGroup {
  readonly of: 'criteria' | 'others';
  readonly measures: readonly MeasureId[];
}

/** Measures that any of the sessions has: those of criteria first. Groups without any are left out. */
export function measureGroups(sessions: readonly SessionFacts[]): readonly MeasureGroup[] {
  const had = new Set(sessions.flatMap(({ measures }) => Object.keys(measures)));
  const others = MEASURE_IDS.filter((id) => !CRITERIA_MEASURES.includes(id));
  const groups: MeasureGroup[] = [
    { of: 'criteria', measures: CRITERIA_MEASURES.filter((id) => had.has(id)) },
    { of: 'others', measures: others.filter((id) => had.has(id)) },
  ];
  return groups.filter(({ measures }) => measures.length > 0);
}
