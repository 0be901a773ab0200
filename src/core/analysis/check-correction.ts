import type { Correction, Told } from '../by-hand/correction';
import { isKeypointName, SIDES } from '../pose/keypoints';
import { VIEWS } from '../track/view';

/** No landmark lies this far outside any picture, px. */
const FURTHEST_PX = 1e9;
const MOST_ROLL_DEG = 45;

/**
 * Corrections come from files too. Times outside the clip are no mistake (the clip may have been cut): they are passed
 * over where they find nothing.
 * @throws {RangeError} for numbers that are none, ranges that end before they begin and names that are not known
 */
export function checkCorrection(correction: Correction): void {
  switch (correction.kind) {
    case 'move-joint':
      if (!isKeypointName(correction.name))
        throw new RangeError('a joint that is not known was moved by hand');
      timesMustBe([correction.timeS]);
      if (![correction.xPx, correction.yPx].every((px) => Math.abs(px) <= FURTHEST_PX))
        throw new RangeError(
          'a joint was moved by hand to a place that is none: x and y must be numbers of pixels',
        );
      break;
    case 'swap-legs':
    case 'keep-range':
      timesMustBe([correction.fromS, correction.toS]);
      if (correction.toS < correction.fromS)
        throw new RangeError('a range set by hand must not end before it begins');
      break;
    case 'move-event':
    case 'add-event':
    case 'remove-event':
      if (!(correction.type === 'IC' || correction.type === 'TO') || !SIDES.includes(correction.side))
        throw new RangeError('an event by hand must be a contact or a toe-off of the left or the right foot');
      timesMustBe([correction.timeS, correction.kind === 'move-event' ? correction.toS : 0]);
      break;
    case 'tell':
      checkTold(correction.told);
      break;
    case 'whole-clip':
    case 'choose-person':
      break;
  }
}

function timesMustBe(timesS: readonly number[]): void {
  if (!timesS.every(Number.isFinite))
    throw new RangeError('times of corrections by hand must be numbers of seconds');
}

function checkTold({ view, cameraRollDeg, ...amounts }: Told): void {
  if (view !== undefined && view !== null && !VIEWS.includes(view))
    throw new RangeError('the view told by hand is none that is known');
  if (cameraRollDeg !== undefined && cameraRollDeg !== null && !(Math.abs(cameraRollDeg) <= MOST_ROLL_DEG))
    throw new RangeError('the camera roll must be within 45 degrees');
  const { statureCm, legLengthCm, beltSpeedMps, slowMotionFactor } = amounts;
  for (const amount of [statureCm, legLengthCm, beltSpeedMps, slowMotionFactor]) {
    if (amount === undefined || amount === null || (amount > 0 && Number.isFinite(amount))) continue;
    throw new RangeError(
      'height, leg length, belt speed and slow motion told by hand must be numbers above 0',
    );
  }
}
