import { judgeArmSwing } from './arm-swing';
import { judgeAsymmetricLanding } from './asymmetric-landing';
import { CRITERIA } from './catalogue';
import type { Checks } from './checks';
import {
  CRITERION_KINDS,
  VERDICT_IDS,
  type CriterionResult,
  type MeasuredCriterionId,
  type StandingCriterionId,
  type VerdictCriterionId,
} from './criterion';
import { CHECK_OF, judgeStanding } from './judge-check';
import { judgeHipExtension } from './hip-extension';
import { judgeHyperextension } from './hyperextension';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { judgeInBalance } from './in-balance';
import { judgeKneeCollapse } from './knee-collapse';
import { judgeMidfoot } from './midfoot';
import { judgeOverstride } from './overstride';
import { judgePelvisPosition } from './pelvis-position';
import { judgeForwardLean, judgeUpright } from './posture';
import { judgeQuickSteps } from './quick-steps';
import { judgeRelaxedShoulders } from './relaxed-shoulders';
import { judgeTorsoRotation } from './torso-rotation';

type Judge = (findings: Findings, checks: Checks | null) => Judgement;

const JUDGES: Readonly<Record<MeasuredCriterionId, Judge>> = {
  'D0.torso-rotation': judgeTorsoRotation,
  'D1.pelvis-position': (findings, checks) => judgePelvisPosition(findings, checks?.standing ?? null),
  'D2.upright': judgeUpright,
  'D2.relaxed-shoulders': judgeRelaxedShoulders,
  'D2.quick-steps': judgeQuickSteps,
  'D2.midfoot': judgeMidfoot,
  'D2.forward-lean': judgeForwardLean,
  'D2.in-balance': judgeInBalance,
  'D3.asymmetric-landing': judgeAsymmetricLanding,
  'D3.knee-collapse': judgeKneeCollapse,
  'D3.overstride': judgeOverstride,
  'D3.arm-swing': judgeArmSwing,
  'D4.hyperextension': judgeHyperextension,
  'D4.hip-extension': judgeHipExtension,
};

/**
 * The measured criteria judged from a run, and those of the standing checks, in the documents' order.
 * @param checks `null` = none was made
 */
export function judgeCriteria(findings: Findings, checks: Checks | null = null): CriterionResult[] {
  return VERDICT_IDS.map((id) =>
    resultOf(id, isStanding(id) ? judgeStanding(id, checks) : JUDGES[id](findings, checks)),
  );
}

/** All of a run `cannot-tell` for one reason: not a run, or nothing to see. Checks need none: they are judged. */
export function cannotJudge(reason: string, checks: Checks | null = null): CriterionResult[] {
  return VERDICT_IDS.map((id) => {
    if (!isStanding(id)) return resultOf(id, cannotTell(reason, []));
    const judged = judgeStanding(id, checks);
    const made = checks?.[CHECK_OF[id]] != null;
    return resultOf(id, made ? judged : { ...judged, because: `${reason} ${judged.because}` });
  });
}

function resultOf(id: VerdictCriterionId, judgement: Judgement): CriterionResult {
  const { document, title } = CRITERIA[id];
  return { id, document, title, ...judgement };
}

function isStanding(id: VerdictCriterionId): id is StandingCriterionId {
  return CRITERION_KINDS[id] === 'standing';
}
