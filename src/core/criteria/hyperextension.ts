import { isAvailable, type Estimate, type MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import { moments } from './evidence-moments';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

const PARTS = [
  'trunkLeanAtToeOff',
  'trunkLeanAtMidStance',
  'thighExtensionAtToeOff',
] as const satisfies MeasureId[];
/** A trunk that comes back by less than this from mid-stance to toe-off does not count, degrees. */
const FALL_DEG = 1;
/** Thigh extension below which a trunk that comes back points to the back doing the hip's work, degrees. */
const SHORT_THIGH_DEG = 10;

/**
 * D4.hyperextension: arching the back. The spine's curve cannot be seen in these landmarks; what shows is the pattern:
 * the trunk leans back at toe-off, or comes back from mid-stance to toe-off while the thigh stays short of extension
 * (after Franz 2009, Levine 2007).
 */
export function judgeHyperextension({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.hyperextension;
  const toeOff = metrics.trunkLeanAtToeOff;
  if (!isAvailable(toeOff) || !toeOff.overall) {
    return cannotTell(isAvailable(toeOff) ? words.criteria.posture.unreadable : toeOff.unavailable, PARTS);
  }
  const lean = toeOff.overall;
  const midStance = metrics.trunkLeanAtMidStance;
  const thigh = metrics.thighExtensionAtToeOff;
  const change = isAvailable(midStance) && midStance.overall ? difference(lean, midStance.overall) : null;
  const comesBack = change !== null && change.ci95[1] < -FALL_DEG;
  const shortThigh =
    isAvailable(thigh) && thigh.overall !== undefined && thigh.overall.value < SHORT_THIGH_DEG;
  const verdict =
    lean.ci95[1] <= 0 || (comesBack && shortThigh)
      ? 'flag'
      : lean.ci95[0] <= 0 || comesBack
        ? 'watch'
        : 'meets';
  return {
    verdict,
    sides: [],
    because: text.because(verdict, lean, change),
    metrics: PARTS,
    evidence: moments(toeOff, 'toe-off', clipOf(toeOff.source)),
    advice: text.advice,
    cautions: [text.caution, ...noProvenCause(verdict)],
  };
}

/** Difference of two estimates of the same landmarks: what they share cancels, what varies by stride does not. */
function difference(a: Estimate, b: Estimate): Estimate {
  const sd = Math.hypot(a.sd, b.sd);
  const half = (1.96 * sd) / Math.sqrt(Math.max(1, Math.min(a.n, b.n)));
  const value = a.value - b.value;
  return { value, ci95: [value - half, value + half], sd, n: Math.min(a.n, b.n) };
}
