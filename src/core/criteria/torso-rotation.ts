import { isAvailable, type MeasureValue } from '../metrics/measure';
import { otherSide, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judgeLowerBound, worst } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';

/** An interval wider than this spans from a turn to the left to one to the right, degrees. */
const WIDEST_DEG = 18;
/** Furthest turns to the left and to the right that differ by more are watched, degrees. */
const UNEVEN_DEG = 8;

/**
 * D0.torso-rotation: the chest stays turned on the hips. A turned chest is not a tilted one. Networks draw the hidden
 * shoulder towards the visible one, so the turn reads too small and its interval's reach counts.
 */
export function judgeTorsoRotation({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.torsoRotation;
  const offset = metrics.torsoRotationOffset;
  if (!isAvailable(offset) || !offset.overall) {
    const why = isAvailable(offset) ? text.unreadable : offset.unavailable;
    return cannotTell(why, ['torsoRotationOffset']);
  }
  const turn = offset.overall;
  const signed = offset.source.startsWith('side');
  if (signed && turn.ci95[1] - turn.ci95[0] > WIDEST_DEG) {
    return cannotTell(text.tooUnsure(turn), ['torsoRotationOffset']);
  }
  const held = judgeLowerBound(BANDS.torsoRotationOffset!, turn);
  const evidence = moments(offset, 'stride', clipOf(offset.source));
  if (!signed) {
    return {
      verdict: held,
      sides: [],
      because: text.unsigned.because(held, turn),
      metrics: ['torsoRotationOffset'],
      evidence,
      advice: text.unsigned.advice,
      cautions: text.unsigned.cautions,
    };
  }
  const range = isAvailable(metrics.torsoRotationRange) ? metrics.torsoRotationRange : null;
  const furtherTo = range && unevenTo(range);
  const verdict = worst([held, furtherTo ? 'watch' : 'meets']);
  const turnedTo: Side = held === 'meets' && furtherTo ? furtherTo : turn.value > 0 ? 'left' : 'right';
  const forward = otherSide(turnedTo);
  const sure = turn.ci95[0] > 0 || turn.ci95[1] < 0;
  return {
    verdict,
    sides: held !== 'meets' && sure ? [forward] : [],
    because: text.because({
      verdict,
      forward,
      offset: turn,
      range,
      furtherTo: held === 'meets' ? furtherTo : null,
    }),
    metrics: ['torsoRotationOffset', 'torsoRotationRange'],
    evidence,
    advice: verdict === 'meets' ? text.advice.meets : text.advice.turned(forward),
    cautions: text.cautions,
  };
}

/** The side that the chest turns remarkably further to than to the other; null where it does not, or is not known. */
function unevenTo({ left, right }: MeasureValue): Side | null {
  if (!left || !right || Math.abs(left.value - right.value) <= UNEVEN_DEG) return null;
  return left.value > right.value ? 'left' : 'right';
}
