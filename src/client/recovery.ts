import type { AnalysisFailure, ErrorCode, Outcome } from '../../workers/analysis-api';

/** Not of the clip, but of the machine or by agreement: a fresh worker may do what this one could not. */
const BROKE_OFF: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'worker-crashed',
  'worker-hung',
  'worker-relieved',
  'model-failed',
  'graphics-lost',
  'graphics-unfit',
  'out-of-memory',
]);

/** So many tries in a row may break off without having brought anything; then the failure stands. */
export const TRIES_IN_VAIN = 2;

/** What one kind of call does when it broke off. */
export interface Recovery {
  /** @returns null to go on with a fresh worker; else the failure to show, which says what to do */
  brokeOff(why: AnalysisFailure): AnalysisFailure | null;
}

/** Nothing failed: a fresh worker goes on in another's place. */
export function isRelief({ code }: AnalysisFailure): boolean {
  return code === 'worker-relieved';
}

/** The worker that said this, or fell silent, is not to be asked again. */
export function hasBrokenOff(outcome: Outcome<unknown>): outcome is { ok: false; error: AnalysisFailure } {
  return !outcome.ok && BROKE_OFF.has(outcome.error.code);
}

/**
 * The one way in which calls survive a worker.
 * @param ask makes one try; it takes a fresh worker where the last one has ended
 */
export async function goOnAfterFaults<T>(
  ask: () => Promise<Outcome<T>>,
  recovery: Recovery,
): Promise<Outcome<T>> {
  for (;;) {
    const outcome = await ask();
    if (!hasBrokenOff(outcome)) return outcome;
    const failure = recovery.brokeOff(outcome.error);
    if (failure) return { ok: false, error: failure };
  }
}

/** For calls that keep nothing of a try: begun again from the beginning, once. */
export function startOver(): Recovery {
  let inVain = 0;
  return { brokeOff: (why) => (isRelief(why) || ++inVain < TRIES_IN_VAIN ? null : why) };
}
