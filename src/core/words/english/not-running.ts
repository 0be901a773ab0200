/** What there is to say where nobody runs. */
export const notRunningWords = {
  headlines: {
    running: '',
    walking: 'This looks like walking.',
    standing: 'This looks like standing.',
    unknown: 'This clip cannot be judged.',
  },
  toGetAReport: 'To get a report',
  walking:
    'One foot is always on the ground, and running has a moment in the air. The criteria are about running, so none of them was judged.',
  walkingSteps: [
    'Set the treadmill to a speed at which you run easily.',
    'Film ten to thirty seconds once you have found your stride.',
    'If you were running: a clip in slow motion can look like walking. Say in the settings how many times slower it plays.',
  ],
  unknown: 'What happens in this clip could not be made out.',
  unknownSteps: [
    'Film one runner on a treadmill, for ten to thirty seconds.',
    'Keep the camera still, at hip height, square to the belt or in line with it.',
    'Have the whole body in the picture, and nobody else.',
  ],
  standing:
    'You stand in this clip, so no running criterion was judged. Standing has a check of its own: by camera or by photos it finds which side sits further forward, and tells your next report.',
  standingHeading: 'Check how you stand',
  standingOpen: 'Open the standing check',
  standingByEye: 'Or look for yourself',
  standingSteps: [
    'Stand with both feet pointing straight ahead, and let the rest of you settle as it wants to.',
    'Without turning your head or shoulders, let your eyes drop to your hands and the front of your hips.',
    'Is the hand and hip of one side further forward than the other?',
    'If so, you may run turned to one side too. The article advises stretching back the side that sits forward, and facing your work with your whole body.',
  ],
  standingFrom: (document: string) =>
    `From “${document}”. Then film yourself running, to see if it shows there.`,
};
