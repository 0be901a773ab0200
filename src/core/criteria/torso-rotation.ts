import { isAvailable, type MeasureResult } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judgeLowerBound, worst, type Judged } from './judge';
import { cannotTell, type Findings, type Judgement } from './judgement';
import { said, saidBySide } from './words';

/** An interval wider than this spans from a turn to the left to one to the right, degrees. */
const WIDEST_DEG = 18;
/** Furthest turns to the left and to the right that differ by more are watched, degrees. */
const UNEVEN_DEG = 8;

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
  const signed = offset.source.startsWith('side');
  if (signed && ci95[1] - ci95[0] > WIDEST_DEG) {
    return cannotTell(
      `The hidden shoulder and hip are too unsure to tell a turn: ${said(offset.overall, ' degrees', 0)}. The accurate model sees them better.`,
      ['torsoRotationOffset'],
    );
  }
  const uneven = unevenTurn(metrics.torsoRotationRange);
  const verdict = worst([
    judgeLowerBound(BANDS.torsoRotationOffset!, offset.overall),
    uneven > UNEVEN_DEG ? 'watch' : 'meets',
  ]);
  const way = value > 0 ? 'left' : 'right';
  const forward = value > 0 ? 'right' : 'left';
  if (!signed) return unsigned(verdict, said(offset.overall, ' degrees', 0), offset, clipOf);
  const meaning = {
    meets: 'Your chest faces the way your hips do.',
    watch: `Your chest may be turned to the ${way}, the ${forward} shoulder ahead, or the film cannot rule it out.`,
    flag: `Your chest stays turned to the ${way}, the ${forward} shoulder ahead; that matches what the document describes.`,
  }[verdict];
  return {
    verdict,
    sides: [],
    because: `${meaning} Turn of chest on hips: ${said(offset.overall, ' degrees', 0)}, + = to the left.${peaks(metrics.torsoRotationRange)}`,
    metrics: ['torsoRotationOffset', 'torsoRotationRange'],
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

/** By how much the furthest turns to either side differ; 0 where they are not known. */
function unevenTurn(range: MeasureResult): number {
  return isAvailable(range) && range.left && range.right ? Math.abs(range.left.value - range.right.value) : 0;
}

function peaks(range: MeasureResult): string {
  return isAvailable(range) ? ` Furthest turn: ${saidBySide(range, ' degrees', 0)}.` : '';
}

/** From in front or behind: narrow shoulders show that the chest is turned, not which way. */
function unsigned(
  verdict: Judged,
  turn: string,
  offset: MeasureResult,
  clipOf: Findings['clipOf'],
): Judgement {
  return {
    verdict,
    sides: [],
    because: `Your shoulders look narrow for your legs, as they do when the chest is turned by ${turn}. Which way does not show from here: film from the side.${verdict === 'flag' ? ' A chest that stays turned matches what the document describes.' : ''}`,
    metrics: ['torsoRotationOffset'],
    evidence: isAvailable(offset) ? moments(offset, 'stride', clipOf(offset.source)) : [],
    advice: ['Run facing straight ahead; at a desk, face your whole body to your work.'],
    cautions: ['Narrow shoulders by build look the same: confirm it standing, or from the side.'],
  };
}
