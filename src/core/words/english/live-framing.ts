import { number } from '../numbers';

const OWN_WAYS = {
  left: 'Take a step to your left',
  right: 'Take a step to your right',
  forward: 'Move a little forward',
  back: 'Move a little back',
} as const;

const SEEN = {
  side: 'straight at your side',
  front: 'straight at your front',
  rear: 'straight at your back',
  frontOrBack: 'straight at your front or your back',
} as const;

/** What to change so that the camera sees a person well; said to somebody a few steps away from the screen. */
export const liveFramingWords = {
  tooDark: 'It is too dark: turn on a light, or let the light fall on you from the camera’s side.',
  nobody: 'Nobody is seen: step in front of the camera with your whole body.',
  tooNear: 'You are too near: step back, or move the camera away, until head and feet are in the picture.',
  headCut: 'Your head is cut off: tilt the camera up a little, or step back from it.',
  feetCut: 'Your feet are cut off: tilt the camera down a little, or step back from it.',
  tooFar: 'You are too far away: come nearer, or move the camera nearer, until you fill most of the height.',
  /**
   * @param own the way to go as the person sees it; `null` where it is not known which way they face
   * @param camera which way to turn the camera, as seen from behind it
   */
  offCentre: (own: keyof typeof OWN_WAYS | null, camera: 'left' | 'right') =>
    `You are at the edge of the picture. ${own ? OWN_WAYS[own] : 'Move towards the middle'}, or, standing behind the camera, turn it to its ${camera}.`,
  oblique: (degrees: number, wanted: keyof typeof SEEN) =>
    `The camera sees you at about ${number(degrees, 0)} degrees off: move it round until it looks ${SEEN[wanted]}.`,
  turnSideways: 'The camera should see you from the side: turn a quarter, or move it beside you.',
  turnToFace: 'The camera should see you from the front: turn to face it.',
  turnAway: 'The camera should see you from behind: turn your back to it.',
  /** @param degrees + = the picture is turned clockwise */
  tilted: (degrees: number, beltToo: boolean) =>
    `The picture leans by about ${number(Math.abs(degrees), 0)} degrees: set the camera level${beltToo ? ', unless your treadmill is set to an incline' : ''}.`,
  fewFrames: (perSecond: number) =>
    `Only about ${number(perSecond, 0)} pictures a second can be looked at: close other programs and tabs.`,
};
