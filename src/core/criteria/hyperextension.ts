import { isAvailable, type Estimate, type MeasureId } from '../metrics/measure';
import { moments } from './evidence-moments';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { said } from './words';

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
  const toeOff = metrics.trunkLeanAtToeOff;
  if (!isAvailable(toeOff) || !toeOff.overall) {
    return cannotTell(isAvailable(toeOff) ? 'The trunk could not be read.' : toeOff.unavailable, PARTS);
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
  const meaning = {
    meets: 'Nothing points to an arched back.',
    watch: 'Your trunk comes close to leaning back as you push off.',
    flag: 'Your trunk leans back as you push off; that matches what the document describes as arching the back.',
  }[verdict];
  const moved =
    change === null ? '' : ` From mid-stance to toe-off it moves by ${said(change, ' degrees', 1)}.`;
  return {
    verdict,
    sides: [],
    because: `${meaning} Trunk lean at toe-off: ${said(lean, ' degrees', 1)}, + = forward.${moved}`,
    metrics: PARTS,
    evidence: moments(toeOff, 'toe-off', clipOf(toeOff.source)),
    advice: ['Think of bringing the rib cage down, and lean slightly forward.'],
    cautions: [
      'The curve of the spine itself cannot be seen in a film like this: the lean of the trunk stands in for it.',
      ...(verdict === 'meets' ? [] : [FORM_IS_NOT_INJURY]),
    ],
  };
}

/** Difference of two estimates of the same landmarks: what they share cancels, what varies by stride does not. */
function difference(a: Estimate, b: Estimate): Estimate {
  const sd = Math.hypot(a.sd, b.sd);
  const half = (1.96 * sd) / Math.sqrt(Math.max(1, Math.min(a.n, b.n)));
  const value = a.value - b.value;
  return { value, ci95: [value - half, value + half], sd, n: Math.min(a.n, b.n) };
}
