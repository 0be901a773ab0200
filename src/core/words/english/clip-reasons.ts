import { number, short } from '../numbers';

const asItPlays = (stepsPerMinute: number): string =>
  `${number(stepsPerMinute, 0)} steps a minute as it plays`;

/** Why nothing, or only a part, can be said of a clip: what happens in it, where the camera stood, whether it moved. */
export const clipReasonWords = {
  nothingFound: 'Nothing was found.',
  noRun: 'No run was found in this clip.',
  unsteady:
    'No steady run of one person was found: the camera moves, several people are seen, or the legs are hidden. Film one runner with a still camera.',
  noRhythm:
    'No steady rhythm of steps was found: the camera moves, several people are seen, or the legs are hidden. Film one runner with a still camera.',
  noFlight:
    'One foot seems to be always on the ground: this is walking, or a run too slow to be told from it. Run a little faster, so that both feet leave the ground between steps.',
  walkingNotMeasured: 'This is walking; the measures are about running.',
  standingNotMeasured: 'This is standing; the measures are about running.',
  walkingNotJudged: 'This is walking: one foot is always on the ground. The criteria are about running.',
  standingNotJudged: 'This is standing. The criteria are about running; a standing clip shows posture only.',

  noAnkles:
    'The feet are not seen: the ankles are outside the picture or hidden. Film the whole runner, with room below the feet.',
  noPerson: 'Too little of a person is seen in this clip.',
  noHips: 'The hips are not seen well enough.',
  tooShort: (seenS: number) =>
    `Only ${number(seenS, 1)} seconds of running are seen, a few steps. Film at least 10 seconds on a treadmill.`,
  tooFewFrames: (rateHz: number) =>
    `The clip has ${number(rateHz, 0)} frames a second, too few to see steps. Film at 60 or more.`,
  walkOrJog:
    'This is between a quick walk and a slow jog, and from here they cannot be told apart. Film from the side, or run a little faster.',
  slowSteps: (stepsPerMinute: number) =>
    `This looks like slow motion: ${asItPlays(stepsPerMinute)}. Set the slow-motion factor (4 for 240 frames a second played at 60) and it can be measured.`,
  slowedBy: (factor: number, stepsPerMinute: number) =>
    `This looks like a run slowed ${short(factor)} times (${asItPlays(stepsPerMinute)}, and the body falls as slowly). Set slow motion to ${short(factor)}, and it can be measured.`,
  slowedAbout: (factor: number, stepsPerMinute: number) =>
    `This looks like a run slowed about ${short(factor)} times (${asItPlays(stepsPerMinute)}). Divide the frames a second that it was filmed at by those that it plays at, set slow motion to that, and it can be measured.`,
  pictureTurned:
    'The picture is turned: nobody stands upright in it. Rotate the clip in your photo or video app, and choose it again.',
  backwards:
    'The clip seems to be played backwards: standing feet overtake the body. Undo the reversal, and choose the clip again.',

  atAnAngle: 'The camera stands at an angle.',
  filmSquare: (why: string) => `${why} Film square on: from the side, or from behind.`,
  notSeen: 'The shoulders and hips are not seen.',
  turnsRound: 'The runner turns round during the clip, or several people are seen.',
  crosses: 'The runner crosses the picture at an angle.',
  offTravel: (yawDeg: number) =>
    `The camera stands at about ${number(yawDeg, 0)} degrees to the direction of running.`,

  camera: {
    fewSteps: 'Too few steps are seen to tell whether the camera stood still.',
    needsRun: 'Whether the camera stood still is told from the steps of a run.',
    moving:
      'The standing foot and the shoulders jump together from step to step, as only the camera can make them.',
    steady: 'The standing foot keeps its place from step to step, whatever the body does.',
  },
};
