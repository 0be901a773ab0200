import type { SessionFacts } from '../../storage/library/library';

/** The runs of one month. */
export interface RunMonth {
  /** "2026-11". */
  readonly id: string;
  /** Any moment in it. */
  readonly when: Date;
  readonly runs: readonly SessionFacts[];
}

/** Runs by the month on the runner's calendar, in the order that they come in. */
export function runMonths(runs: readonly SessionFacts[]): readonly RunMonth[] {
  const months = new Map<string, SessionFacts[]>();
  for (const run of runs) {
    const { takenAt } = run;
    const id = `${takenAt.getFullYear()}-${String(takenAt.getMonth() + 1).padStart(2, '0')}`;
    const own = months.get(id);
    if (own) own.push(run);
    else months.set(id, [run]);
  }
  return [...months].map(([id, own]) => ({ id, when: own[0]!.takenAt, runs: own }));
}
