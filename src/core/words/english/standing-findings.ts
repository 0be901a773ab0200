import type { Side } from '../../pose/keypoints';
import { listed } from '../numbers';

/** From where somebody is looked at, in a sentence. */
const LOOKED_AT = {
  front: 'from the front',
  'side-left': 'from your left side',
  'side-right': 'from your right side',
  rear: 'from behind',
  oblique: 'at an angle',
} as const;

type Told = Side | 'level' | null;

/** What a standing check says of its measures and of what spoiled it. */
export const standingFindingsWords = {
  needsSide:
    'A turn hardly shows from the front. Also stand sideways to the camera, best with each side once.',
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
};
