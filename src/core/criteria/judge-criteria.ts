import { judgeArmSwing } from './arm-swing';
import { judgeAsymmetricLanding } from './asymmetric-landing';
import type { CriterionId, CriterionResult, DocumentId } from './criterion';
import { judgeHipExtension } from './hip-extension';
import { judgeHyperextension } from './hyperextension';
import type { Findings, Judgement } from './judgement';
import { judgeInBalance } from './in-balance';
import { judgeKneeCollapse } from './knee-collapse';
import { judgeMidfoot } from './midfoot';
import { judgeOverstride } from './overstride';
import { judgePelvisPosition } from './pelvis-position';
import { judgeForwardLean, judgeUpright } from './posture';
import { judgeQuickSteps } from './quick-steps';
import { judgeRelaxedShoulders } from './relaxed-shoulders';
import { judgeTorsoRotation } from './torso-rotation';

interface Criterion {
  readonly id: CriterionId;
  readonly title: string;
  readonly judge: (findings: Findings) => Judgement;
}

/** The measured criteria in the documents' order. A new one is added here and in CRITERION_IDS. */
const CRITERIA: readonly Criterion[] = [
  { id: 'D0.torso-rotation', title: 'Upper body facing forward', judge: judgeTorsoRotation },
  { id: 'D1.pelvis-position', title: 'Pelvis held level', judge: judgePelvisPosition },
  { id: 'D2.upright', title: 'Upright posture', judge: judgeUpright },
  { id: 'D2.relaxed-shoulders', title: 'Relaxed shoulders', judge: judgeRelaxedShoulders },
  { id: 'D2.quick-steps', title: 'Quick steps', judge: judgeQuickSteps },
  { id: 'D2.midfoot', title: 'Landing on the mid-foot', judge: judgeMidfoot },
  { id: 'D2.forward-lean', title: 'A slight forward lean', judge: judgeForwardLean },
  { id: 'D2.in-balance', title: 'In sync and balanced', judge: judgeInBalance },
  { id: 'D3.asymmetric-landing', title: 'Landing alike on both feet', judge: judgeAsymmetricLanding },
  { id: 'D3.knee-collapse', title: 'Knees in line', judge: judgeKneeCollapse },
  { id: 'D3.overstride', title: 'Steps that fit your body', judge: judgeOverstride },
  { id: 'D3.arm-swing', title: 'Arm swing', judge: judgeArmSwing },
  { id: 'D4.hyperextension', title: 'Back not arched', judge: judgeHyperextension },
  { id: 'D4.hip-extension', title: 'The leg gets behind you', judge: judgeHipExtension },
];

export function judgeCriteria(findings: Findings): CriterionResult[] {
  return CRITERIA.map(({ id, title, judge }) => ({
    id,
    document: id.slice(0, 2) as DocumentId,
    title,
    ...judge(findings),
  }));
}

/** All criteria `cannot-tell` for one reason: not a run, or nothing to see. */
export function cannotJudge(reason: string): CriterionResult[] {
  return CRITERIA.map(({ id, title }) => ({
    id,
    document: id.slice(0, 2) as DocumentId,
    title,
    verdict: 'cannot-tell' as const,
    sides: [],
    because: reason,
    metrics: [],
    evidence: [],
    advice: [],
    cautions: [],
  }));
}
