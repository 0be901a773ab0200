import type { StandingView } from '../../standing/standing-findings';
import { standingGuideWords } from './standing-check-guide';
import { standingPhotoWords } from './standing-check-photos';
import { standingResultWords } from './standing-check-result';

const VIEWS: Readonly<Record<StandingView, string>> = {
  front: 'Front',
  'side-left': 'Left side',
  'side-right': 'Right side',
};

const minutes = (n: number): string => (n === 1 ? 'about a minute' : `about ${n} minutes`);

/** Text of the page that looks at how a person stands. */
export const standingCheckWords = {
  title: 'How you stand',
  lead: 'Stand as you always do, and let the camera look: does one side of you sit further forward than the other?',
  views: VIEWS,

  why: {
    heading: 'Why look at it',
    from: (document: string) => `From “${document}”, in our words`,
    text: [
      'Whoever sits half turned to a screen or a phone all day tends to keep that turn. The body stands with it, and runs with it: the legs point one way and the chest another, fifty thousand times a week.',
      'The article has you stand with your feet straight ahead and glance down: are the hip and the hand of one side further forward than those of the other? Then that is the side to stretch back.',
      'A camera does not have to look down, which moves the very shoulders it looks at. And it can do it three times, to see whether it comes out the same.',
    ],
    see: 'See what the article says',
  },

  needs: {
    heading: 'What you need',
    list: [
      'A camera that stands still at about hip height, two to three metres from you, and light on your front.',
      'Your whole body in the picture, head to feet, with room to turn on the spot.',
      'Close-fitting clothes: a wide shirt hides the hips.',
    ],
    standHeading: 'How to stand',
    stand: [
      'Feet a hand apart, pointing straight ahead of you.',
      'Arms hanging, shoulders loose. Do not straighten up for the camera.',
      'Eyes ahead, at the height of your eyes: read the large words from there, or listen.',
    ],
  },

  ways: {
    legend: 'How much',
    names: { whole: 'Three times, all sides', quick: 'Quick', front: 'Front only' },
    notes: {
      whole: (n: number) =>
        `Front, left side and right side, three times over: ${minutes(n)}. What the camera gets wrong on one side it gets wrong on the other, too, so both sides together tell most.`,
      quick: (n: number) =>
        `Front and left side, once: ${minutes(n)}. Nothing shows how sure it is, and the right side is half hidden in it.`,
      front: (n: number) =>
        `The front, three times: ${minutes(n)}. For a room too narrow to be seen from the side. A turn hardly shows from there, and the tilt of the pelvis and the lean of the back not at all.`,
    },
    camera: 'Turn the camera on',
    photos: 'Use photos instead',
    privacy:
      'No picture leaves this machine, and none is kept. The camera is asked for when you press, without its microphone, and is off again when you leave.',
  },

  backToChecks: 'All checks',
  guide: standingGuideWords,
  photos: standingPhotoWords,
  result: standingResultWords,
};
