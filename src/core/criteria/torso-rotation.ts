import { isAvailable } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judgeLowerBound } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { said } from './words';

/** An interval wider than this spans from a turn to the left to one to the right, degrees. */
const WIDEST_DEG = 18;

/**
 * D0.torso-rotation: the chest stays turned on the hips. A turned chest is not a tilted one. Networks draw the hidden
 * shoulder towards the visible one, so the turn reads too small and its interval's reach counts.
 */
export function judgeTorsoRotation({ metrics, clipOf }: Findings): Judgement {
  const offset = metrics.torsoRotationOffset;
  if (!isAvailable(offset) || !offset.overall) {
    const why = isAvailable(offset) ? 'The turn could not be read.' : offset.unavailable;
    return cannotTell(
      `${why} From in front or behind, a turn of less than 20 degrees does not show; film from the side.`,
      ['torsoRotationOffset'],
    );
  }
  const { value, ci95 } = offset.overall;
  if (ci95[1] - ci95[0] > WIDEST_DEG) {
    return cannotTell(
      `The hidden shoulder and hip are too unsure to tell a turn: ${said(offset.overall, ' degrees', 0)}. The accurate model sees them better.`,
      ['torsoRotationOffset'],
    );
  }
  const verdict = judgeLowerBound(BANDS.torsoRotationOffset!, offset.overall);
  const way = value > 0 ? 'left' : 'right';
  const forward = value > 0 ? 'right' : 'left';
  const meaning = {
    meets: 'Your chest faces the way your hips do.',
    watch: `Your chest may be turned to the ${way}, the ${forward} shoulder ahead, or the film cannot rule it out.`,
    flag: `Your chest stays turned to the ${way}, the ${forward} shoulder ahead; that matches what the document describes.`,
  }[verdict];
  return {
    verdict,
    sides: [],
    because: `${meaning} Turn of chest on hips: ${said(offset.overall, ' degrees', 0)}, + = to the left.`,
    metrics: ['torsoRotationOffset'],
    evidence: moments(offset, 'stride', clipOf(offset.source)),
    advice:
      verdict === 'meets'
        ? ['Keep running facing straight ahead; at a desk, face your whole body to your work.']
        : [
            `Stand with your feet forward and look at your hands and hips: if the ${forward} side is ahead there too, stretch that side back.`,
            'Run facing straight ahead; at a desk, face your whole body to your work.',
          ],
    cautions: ['From one camera this is coarse: confirm it standing, or with a clip from the other side.'],
  };
}
