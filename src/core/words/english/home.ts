/** Text of the first page. */
export const homeWords = {
  heading: ['See how you', 'run.'] as readonly [string, string],
  lead: 'Plumbline measures your steps and joints in every frame of a treadmill video, and says in plain words which running-form criteria you meet.',
  promise: 'The video stays on this machine.',
  promiseMore:
    'It is analysed in this browser. Nothing is uploaded, there is no account, and nobody counts you.',
  trust: 'Checked against known truth',
  trustMore:
    'Each value comes with the interval that the truth most likely lies in. How far off values are, and what they cannot tell:',
  dropHere: 'Drop a clip here',
  letGo: 'Let go.',
  dropWhat:
    'One clip, or two of the same runner: from the side, and from behind or in front. MP4, MOV, WebM or MKV.',
  choose: 'Choose a clip',
  trySample: 'Try the sample clip',
  useCamera: 'Use the camera',
  alsoReads:
    'A report that was saved opens here again. Joints found by another program can be dropped too: TRC, OpenPose (all files or their folder), COCO, AlphaPose.',
  sampleCredit: 'Sample: a computer-made runner, rendered with MakeHuman assets (makehumancommunity.org).',
  sampleMissing: 'The sample clip could not be loaded. Reload the page, or drop a clip of your own.',
  clipsLabel: 'Video clips',
  oneAtATime: 'One analysis at a time: drop the next clip when this one is done, or stop this one first.',
  figureNote: 'ahead of hip',
};

/** How to film a clip that can be judged. */
export const filmingWords = {
  heading: 'Film ten to thirty seconds',
  lead: 'A phone on a shelf or a tripod will do, on a treadmill at your usual speed. Two clips, one from each place, answer the most.',
  side: 'From the side',
  sideHow:
    'Camera at hip height, square to the treadmill, three metres away. Shows step rate, lean, how the foot lands, whether the leg gets behind you, left against right.',
  behind: 'From behind, or in front',
  behindHow:
    'Camera at hip height, in line with the belt. Shows knees falling inward, a dropping hip, hands crossing the middle.',
  rules: [
    [
      '60 frames a second (60 fps) or more.',
      'At 30 the moment of landing falls between two frames, and less can be told.',
    ],
    ['The whole body, all the time,', 'from head to shoes, and nobody else nearby.'],
    ['A camera that stands still.', 'No panning, no zoom, phone upright or lying down.'],
    ['Light, and clothes that fit.', 'Knees and ankles should be seen.'],
  ] as readonly (readonly [rule: string, why: string])[],
};
