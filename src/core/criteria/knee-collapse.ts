import { isAvailable, type Estimate, type MeasureId } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { onSides, saidBySide } from './words';

const PARTS = ['kneeFrontalAngle', 'femoralAdduction', 'pelvicDrop'] as const satisfies MeasureId[];
/** A left-right difference of the knee angle from which one side is watched, degrees: both share the hips' convention. */
const DIFFERENCE_WATCH_DEG = 6;

/**
 * D3.knee-collapse, per side: flag when the knee angle is past its flag bound, or two of three parts are surely past
 * their watch bounds; watch when one is, or when one knee goes clearly further in than the other.
 */
export function judgeKneeCollapse({ metrics, clipOf }: Findings): Judgement {
  const knee = metrics.kneeFrontalAngle;
  if (!isAvailable(knee)) return cannotTell(knee.unavailable, PARTS);
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const own = knee[side];
    if (!own) continue;
    const surelyPast = PARTS.filter((id) => {
      const result = metrics[id];
      const estimate = isAvailable(result) ? result[side] : undefined;
      return estimate !== undefined && surelyBeyondMeets(id, estimate);
    }).length;
    const angle = judge(BANDS.kneeFrontalAngle!, own);
    const other = knee[side === 'left' ? 'right' : 'left'];
    const further = other !== undefined && own.value - other.value > DIFFERENCE_WATCH_DEG;
    bySide[side] = angle === 'flag' || surelyPast >= 2 ? 'flag' : worst([angle, further ? 'watch' : 'meets']);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const meaning = {
    meets: 'Hip, knee and foot stay in line.',
    watch: `The knee goes somewhat inward ${onSides(sides)}.`,
    flag: `The knee goes clearly inward ${onSides(sides)}; that matches what the document describes as knees collapsing.`,
  }[verdict];
  return {
    verdict,
    sides,
    because: `${meaning} Inward angle of the knee at mid-stance: ${saidBySide(knee, ' degrees', 0)}.`,
    metrics: PARTS,
    evidence: moments(knee, 'mid-stance', clipOf(knee.source), sides),
    advice: [
      'Exercise the glutes regularly: clamshells, bridges, side-lying leg lifts, lateral squat walks.',
      'Practise standing and small squats on one leg in front of a mirror, knee over the middle of the foot.',
    ],
    cautions: [
      'Trackers set the hips by a convention of their own; the difference between left and right is surer than the size.',
      ...(verdict === 'meets' ? [] : [FORM_IS_NOT_INJURY]),
    ],
  };
}

function surelyBeyondMeets(id: (typeof PARTS)[number], { ci95 }: Estimate): boolean {
  return zoneOf(BANDS[id]!, ci95[0]).verdict !== 'meets';
}
