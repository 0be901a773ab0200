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

/** More than fit a tall window. */
const FIRST_RUNS = 24;

/** The first months, until they hold enough runs to fill a window. */
export function firstMonths(months: readonly RunMonth[]): readonly RunMonth[] {
  let count = 0;
  const enough = months.findIndex(({ runs }) => (count += runs.length) >= FIRST_RUNS);
  return enough < 0 ? months : months.slice(0, enough + 1);
}
