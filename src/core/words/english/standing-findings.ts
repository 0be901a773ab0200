import type { Judged } from '../../criteria/judge';
import type { Estimate, Unavailable } from '../../metrics/measure';
import type { Side } from '../../pose/keypoints';
import type { StandingMeasure, StandingMeasureId } from '../../standing/standing-findings';
import { date, listed, number } from '../numbers';
import { said } from './criteria/said';
import { stretchBack, STRETCHES_IN_OUR_WORDS } from './criteria/standing';

/** From where somebody is looked at, in a sentence. */
const LOOKED_AT = {
  front: 'from the front',
  'side-left': 'from your left side',
  'side-right': 'from your right side',
  rear: 'from behind',
  oblique: 'at an angle',
} as const;

type Told = Side | 'level' | null;
type Measures = Readonly<Record<StandingMeasureId, StandingMeasure | Unavailable>>;

/** What a verdict on a turn rests on. */
interface Turned {
  readonly verdict: Judged;
  readonly forwardSide: Side | 'level';
  readonly measures: Measures;
  readonly sameInAll: boolean | null;
}

/** "shoulders 6 degrees (3 to 9) and hips ...", of what is known. */
function saidTurns({ shouldersAgainstFeet, hipsAgainstFeet, handAhead }: Measures): string {
  const turns = [
    ['shoulders', shouldersAgainstFeet],
    ['hips', hipsAgainstFeet],
  ] as const;
  const told = turns.flatMap(([part, measure]) =>
    'unavailable' in measure ? [] : [`${part} ${said(measure.overall, ' degrees', 0)}`],
  );
  const hand =
    'unavailable' in handAhead
      ? ''
      : ` The right hand is ${said(handAhead.overall, ' leg lengths', 2)} ahead of the left.`;
  if (told.length === 0) return hand.trim();
  return `Turned against your feet, + = to the left: ${listed(told)}.${hand}`;
}

/** What a standing check says of its measures and of what spoiled it. */
export const standingFindingsWords = {
  needsSide:
    'A turn hardly shows from the front. Also stand sideways to the camera, best with each side once.',
  needsSideView:
    'This shows from the side only. Also stand sideways to the camera, best with each side once.',
  needsFront: 'This shows from the front only. Also stand facing the camera.',
  partNotSeen:
    'The parts of the body that this needs were not seen. Step back until you are in the picture from head to toe.',
  nothingSeen: 'Nobody was seen standing still. Stand in the picture from head to toe, and try again.',
  tooUnsure:
    'The hidden shoulder and hip are too unsure to tell a turn. Stand sideways to the camera with each side once, and repeat it.',
  contradicts: (ahead: Readonly<Record<'shoulder' | 'hand' | 'hip', Told>>): string => {
    const of = (side: Side): string =>
      listed(
        (['shoulder', 'hand', 'hip'] as const)
          .filter((part) => ahead[part] === side)
          .map((part) => `${side} ${part}`),
      );
    return `Your ${of('left')} and your ${of('right')} sit further forward, so neither side as a whole does. Let your arms hang, settle, and try again.`;
  },
  cautions: {
    nobody: (view: 'front' | 'side-left' | 'side-right'): string =>
      `You were not seen whole ${LOOKED_AT[view]}. Step back until you are in the picture from head to toe.`,
    wrongView: (
      wanted: 'front' | 'side-left' | 'side-right',
      seen: 'front' | 'side-left' | 'side-right' | 'rear' | 'oblique',
    ): string =>
      `You should be seen ${LOOKED_AT[wanted]}, but were seen ${LOOKED_AT[seen]}: that picture was left out. Turn until ${
        wanted === 'front'
          ? 'your feet point at the camera'
          : `your ${wanted === 'side-left' ? 'left' : 'right'} side is towards the camera`
      }, and try again.`,
    otherSide: (seen: 'front' | 'side-left' | 'side-right'): string =>
      `A picture was taken as seen ${LOOKED_AT[seen]}, since that is how you face in it.`,
    moved: 'You moved while you stood. Settle, breathe quietly and look straight ahead until it is over.',
    armsLifted: 'Your hands were lifted, so they say nothing here. Let both arms hang.',
    feetWide: 'Your feet were wide apart. Stand with them a hip’s breadth apart.',
    feetTogether:
      'Your feet were too close together to measure against. Stand with them a hip’s breadth apart.',
    feetTurned: 'Your feet did not point straight at the camera. Point both feet straight ahead.',
    feetApart: 'One foot was ahead of the other. Set both heels on one line.',
    kneesBent: 'Your knees were bent. Stand tall with your knees straight, but not locked.',
  },
  judged: {
    when: (takenAt: Date, repeats: number): string =>
      `Checked by camera on ${date(takenAt)}, ${repeats === 1 ? 'once' : `${number(repeats, 0)} times`}.`,
    unsure: (turn: Estimate): string =>
      `Whether one side sits further forward cannot be told: your shoulders are turned by ${said(turn, ' degrees', 0)} against your feet, + = to the left. Stand sideways to the camera with each side once, and repeat it.`,
    because: ({ verdict, forwardSide, measures, sameInAll }: Turned): string => {
      const meaning =
        forwardSide === 'level'
          ? 'Neither side sits further forward, as far as this can tell.'
          : {
              meets: `Your ${forwardSide} side sits a little further forward, no more than is usual.`,
              watch: `Your ${forwardSide} side sits further forward, or the pictures cannot rule it out.`,
              flag: `Your ${forwardSide} side sits clearly further forward; that matches what the article describes.`,
            }[verdict];
      const again =
        sameInAll === null || forwardSide === 'level'
          ? ''
          : sameInAll
            ? ' Every repeat points to the same side.'
            : ' Not every repeat points to the same side.';
      return `${meaning} ${saidTurns(measures)}${again}`;
    },
    nothingToStretch: ['Nothing to stretch. Look again now and then, above all when you sit much.'],
    stretch: (side: Side): readonly string[] => [
      `Stretch the ${side} side back: both stretches, then look again in a few weeks.`,
      ...stretchBack(side),
      'Keep your whole body facing what you do, at the desk above all, then practise running straight ahead.',
    ],
    cautions: [STRETCHES_IN_OUR_WORDS],
  },
  /** Beside what a run shows of the pelvis. */
  pelvis: {
    turned: (takenAt: Date, turn: Estimate, side: Side | 'level'): string =>
      `Standing, on ${date(takenAt)}, your hips were ${
        side === 'level' ? 'not turned as far as could be told' : `turned with the ${side} side ahead`
      }: ${said(turn, ' degrees', 0)} against your feet, + = to the left.`,
    bent: (takenAt: Date, bend: Estimate): string =>
      `Standing, on ${date(takenAt)}, your trunk was bent forward on your thighs by ${said(bend, ' degrees', 0)}: a hip that stays bent may come from a pelvis that is tipped forward, among other things.`,
  },
};
