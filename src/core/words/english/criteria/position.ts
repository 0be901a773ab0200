import type { Judged } from '../../../criteria/judge';
import type { Estimate, MeasureValue } from '../../../metrics/measure';
import { otherSide, type Side } from '../../../pose/keypoints';
import { onLegs, said, saidBySide } from './said';

const FACE_FORWARD = 'Run facing straight ahead; at a desk, face your whole body to your work.';

/** Which way a chest is turned, by the shoulder that is ahead. */
interface Turn {
  readonly verdict: Judged;
  readonly forward: Side;
  readonly offset: Estimate;
  /** The furthest turns to either side, where they are known. */
  readonly range: MeasureValue | null;
  /** The side that the chest turns further to, where only that is remarkable. */
  readonly furtherTo: Side | null;
}

export const torsoRotationWords = {
  unreadable: 'The turn could not be read.',
  tooUnsure: (turn: Estimate): string =>
    `The hidden shoulder and hip are too unsure to tell a turn: ${said(turn, ' degrees', 0)}. The accurate model sees them better.`,
  because: ({ verdict, forward, offset, range, furtherTo }: Turn): string => {
    const way = otherSide(forward);
    const meaning = furtherTo
      ? `On average your chest faces the way your hips do, but it turns further to the ${furtherTo} than to the ${otherSide(furtherTo)}.`
      : {
          meets: 'Your chest faces the way your hips do.',
          watch: `Your chest may be turned to the ${way}, the ${forward} shoulder ahead, or the film cannot rule it out.`,
          flag: `Your chest stays turned to the ${way}, the ${forward} shoulder ahead; that matches what the article describes.`,
        }[verdict];
    const peaks = range ? ` Furthest turn: ${saidBySide(range, ' degrees', 0)}.` : '';
    return `${meaning} Turn of chest on hips: ${said(offset, ' degrees', 0)}, + = to the left.${peaks}`;
  },
  advice: {
    meets: ['Keep running facing straight ahead; at a desk, face your whole body to your work.'],
    turned: (forward: Side): readonly string[] => [
      `Stand with your feet forward and look at your hands and hips: if the ${forward} side is ahead there too, stretch that side back.`,
      FACE_FORWARD,
    ],
  },
  cautions: ['From one camera this is coarse: confirm it standing, or with a clip from the other side.'],
  /** From in front or behind: narrow shoulders show that the chest is turned, not which way. */
  unsigned: {
    because: (verdict: Judged, turn: Estimate): string =>
      `Your shoulders look narrow for your legs, as they do when the chest is turned by ${said(turn, ' degrees', 0)}. Which way does not show from here: film from the side.${verdict === 'flag' ? ' A chest that stays turned matches what the article describes.' : ''}`,
    advice: [FACE_FORWARD],
    cautions: ['Narrow shoulders by build look the same: confirm it standing, or from the side.'],
  },
};

export const pelvisPositionWords = {
  notSeen: (why: string): string =>
    `${why} A pelvis that is tipped forward does not show in a film like this; whether it is held level does.`,
  tooCoarse: (drop: MeasureValue): string =>
    `How far the hips drop at mid-stance is known too coarsely to say: ${saidBySide(drop, ' degrees', 0)}; up to 5 is usual. A pelvis that is tipped forward does not show in a film like this.`,
  because: (
    verdict: Judged,
    sides: readonly Side[],
    drop: MeasureValue,
    forward: MeasureValue | null,
  ): string => {
    const meaning =
      verdict === 'meets'
        ? 'Your pelvis stays level enough over each leg.'
        : `Your pelvis sinks to the other side while you stand ${onLegs(sides)}; that is one part of what the article describes.`;
    const carried = forward ? ` Hip carried forward at push-off: ${saidBySide(forward, ' degrees', 0)}.` : '';
    return `${meaning} Drop of the hips at mid-stance: ${saidBySide(drop, ' degrees', 0)}.${carried}`;
  },
  advice: [
    'Have the position of your pelvis looked at and put in order first; strengthening comes after that.',
    'Glute and core work on a badly placed pelvis is largely wasted: keep that order.',
  ],
  caution:
    'Whether the pelvis is tipped forward or turned cannot be seen in these landmarks: level hips stand in for it.',
};
