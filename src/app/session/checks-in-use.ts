import type { Checks } from '../../core/criteria/checks';
import type { KeptCheck } from '../../storage/library/library';

/** A check as it was made, kept or not. */
export type MadeCheck = Pick<KeptCheck, 'takenAt'> &
  {
    [Kind in KeptCheck['kind']]: Pick<Extract<KeptCheck, { kind: Kind }>, 'kind' | 'findings'>;
  }[KeptCheck['kind']];

const NONE: Checks = { standing: null, balance: null };

/** These checks with one more, in place of one of its kind. */
export function checksWith(checks: Checks | null, { kind, takenAt, findings }: MadeCheck): Checks {
  return { ...(checks ?? NONE), [kind]: { takenAt, findings } };
}

/** These checks without that of one kind; always a new object, which is how a change is known. */
export function checksWithout(checks: Checks | null, kind: keyof Checks): Checks {
  return { ...(checks ?? NONE), [kind]: null };
}

/** Whether this very check is among them. */
export function isAmong(
  checks: Checks | null,
  { kind, takenAt }: Pick<MadeCheck, 'kind' | 'takenAt'>,
): boolean {
  return checks?.[kind]?.takenAt.getTime() === takenAt.getTime();
}
