import { isAvailable, type Estimate, type MeasureId, type MeasureResult } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

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
  const text = words.criteria.kneeCollapse;
  const knee = metrics.kneeFrontalAngle;
  if (!isAvailable(knee)) return cannotTell(knee.unavailable, PARTS);
  const bySide: Partial<Record<Side, Judged>> = {};
  const crossing: [side: Side, strides: number][] = [];
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
    if (crossed >= CROSSING_STRIDES) crossing.push([side, crossed]);
    const watched = further || crossed >= CROSSING_STRIDES;
    bySide[side] = angle === 'flag' || surelyPast >= 2 ? 'flag' : worst([angle, watched ? 'watch' : 'meets']);
  }
  if (Object.keys(bySide).length === 0) return cannotTell(words.criteria.neitherSide, PARTS);
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  return {
    verdict,
    sides,
    because: text.because(verdict, sides, knee, crossing),
    metrics: [...PARTS, 'crossover'],
    evidence: moments(knee, 'mid-stance', clipOf(knee.source), sides),
    advice: text.advice,
    cautions: [text.caution, ...noProvenCause(verdict)],
  };
}

function stridesCrossed(crossover: MeasureResult, side: Side): number {
  if (!isAvailable(crossover)) return 0;
  return crossover.perStride.filter((step) => step.side === side && step.value > 0).length;
}

function surelyBeyondMeets(id: (typeof PARTS)[number], { ci95 }: Estimate): boolean {
  return zoneOf(BANDS[id]!, ci95[0]).verdict !== 'meets';
}
