import type { CheckDates } from '../../core/criteria/checks';
import {
  CRITERION_KINDS,
  type CriterionResult,
  type VerdictCriterionId,
} from '../../core/criteria/criterion';
import { CHECK_OF, judgeCheck } from '../../core/criteria/judge-check';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import type { CheckKind, KeptCheck } from '../../storage/library/library';
import { checksWith } from '../session/checks-in-use';

const text = words.keptChecks;

/** On a criterion of the report: the check that it was judged from; `null` where that was the film, or nothing. */
export function saidOfCheck(
  id: VerdictCriterionId,
  verdict: CriterionResult['verdict'],
  dates: CheckDates | undefined,
): string | null {
  const kind = CHECK_OF[id as keyof typeof CHECK_OF];
  const when = CRITERION_KINDS[id] === 'standing' ? dates?.[kind] : undefined;
  return when === undefined || verdict === 'cannot-tell' ? null : text.fromCheck(kind, new Date(when));
}

/** The verdict on a check as a report would have it, from the same limits. */
export function verdictOn(
  check: KeptCheck,
): Pick<CriterionResult, 'verdict' | 'sides' | 'because' | 'advice'> {
  return judgeCheck(check.kind, checksWith(null, check));
}

/** The main values of a check, a line each; none where nothing could be measured. */
export function mainValues(check: KeptCheck): readonly string[] {
  if (check.kind === 'balance') {
    return SIDES.flatMap((side) => {
      const leg = check.findings.legs[side];
      return leg ? [text.main.held(side, leg.heldS, leg.touchDownsS.length === 0)] : [];
    });
  }
  const { shouldersAgainstFeet, hipsAgainstFeet } = check.findings.measures;
  return [
    ...('unavailable' in shouldersAgainstFeet
      ? []
      : [text.main.turned('shoulders', shouldersAgainstFeet.overall)]),
    ...('unavailable' in hipsAgainstFeet ? [] : [text.main.turned('hips', hipsAgainstFeet.overall)]),
  ];
}

/** The same check twice has the same id, so that it is kept once. */
export function checkId(kind: CheckKind, takenAt: Date): string {
  return `check-${kind}-${takenAt.getTime().toString(36)}`;
}
