import { isAvailable, type Estimate, type MeasureId, type MeasureResult } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { onSides, saidBySide } from './words';

const PARTS = ['kneeFrontalAngle', 'femoralAdduction', 'pelvicDrop'] as const satisfies MeasureId[];
/** A left-right difference of the knee angle from which one side is watched, degrees: both share the hips' convention. */
const DIFFERENCE_WATCH_DEG = 6;
/** Strides past the middle line that are worth watching (Iskandar et al. 2023). */
const CROSSING_STRIDES = 2;

/**
 * D3.knee-collapse, per side: flag when the knee angle is past its flag bound, or two of three parts are surely past
 * their watch bounds; watch when one is, when one knee goes clearly further in than the other, or when the foot is set
 * down past the middle of the body in two strides or more.
 */
export function judgeKneeCollapse({ metrics, clipOf }: Findings): Judgement {
  const knee = metrics.kneeFrontalAngle;
  if (!isAvailable(knee)) return cannotTell(knee.unavailable, PARTS);
  const bySide: Partial<Record<Side, Judged>> = {};
  const crossing: string[] = [];
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
    const crossed = stridesCrossed(metrics.crossover, side);
    if (crossed >= CROSSING_STRIDES) crossing.push(`${side} foot in ${crossed} strides`);
    const watched = further || crossed >= CROSSING_STRIDES;
    bySide[side] = angle === 'flag' || surelyPast >= 2 ? 'flag' : worst([angle, watched ? 'watch' : 'meets']);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const meaning = {
    meets: 'Hip, knee and foot stay in line.',
    watch: `Hip, knee and foot are somewhat out of line ${onSides(sides)}.`,
    flag: `The knee goes clearly inward ${onSides(sides)}; that matches what the document describes as knees collapsing.`,
  }[verdict];
  return {
    verdict,
    sides,
    because: `${meaning} Inward angle of the knee at mid-stance: ${saidBySide(knee, ' degrees', 0)}.${crossing.length > 0 ? ` Set down past the middle of the body: ${crossing.join(', ')}.` : ''}`,
    metrics: [...PARTS, 'crossover'],
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

function stridesCrossed(crossover: MeasureResult, side: Side): number {
  if (!isAvailable(crossover)) return 0;
  return crossover.perStride.filter((step) => step.side === side && step.value > 0).length;
}

function surelyBeyondMeets(id: (typeof PARTS)[number], { ci95 }: Estimate): boolean {
  return zoneOf(BANDS[id]!, ci95[0]).verdict !== 'meets';
}
