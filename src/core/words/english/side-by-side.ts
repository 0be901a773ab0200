import type { CycleId } from '../../metrics/gait-cycle';
import type { Side } from '../../pose/keypoints';

/** What the curve after does against the curve before: lower and higher. @param deg "2.1" */
type Turns = readonly [lower: (deg: string) => string, higher: (deg: string) => string];

const turns: Readonly<Record<CycleId, Turns>> = {
  trunkLean: [
    (deg) => `the trunk leans ${deg}° less far forward`,
    (deg) => `the trunk leans ${deg}° further forward`,
  ],
  hipFlexion: [
    (deg) => `the thigh is ${deg}° further back against the trunk`,
    (deg) => `the thigh is ${deg}° further forward against the trunk`,
  ],
  kneeFlexion: [(deg) => `the knee is ${deg}° straighter`, (deg) => `the knee is ${deg}° more bent`],
  torsoRotation: [
    (deg) => `the chest is turned ${deg}° further to the right`,
    (deg) => `the chest is turned ${deg}° further to the left`,
  ],
  lateralTrunkLean: [
    (deg) => `the upper body leans ${deg}° further away from this foot`,
    (deg) => `the upper body leans ${deg}° further over this foot`,
  ],
  kneeFrontal: [
    (deg) => `the knee lies ${deg}° further outward`,
    (deg) => `the knee lies ${deg}° further inward`,
  ],
};

/** Text of two runs beside each other. */
export const sideBySideWords = {
  heading: 'Both runs at the same part of the stride',
  lead: 'From a landing to the same foot’s next landing, whatever the pace and the camera: both show the same per cent of the stride, to the nearest picture.',
  places: { before: 'Before', after: 'After' },
  players: {
    label: 'Both runs, in step',
    pairs: 'Views that both runs have',
    layout: 'How the two runs lie',
    layouts: { side: 'Side by side', stacked: 'One above the other', ghost: 'Ghost' },
    picture: (place: string, clip: string) => `${place}: ${clip}`,
    rate: (framesPerSecond: string) => `${framesPerSecond} pictures a second`,
    now: (percent: string, side: Side) => `${percent} % of the ${side} stride`,
    noStride: 'No whole stride here: the other run waits.',
    notInStep:
      'These two clips cannot be kept in step: in one of them no whole stride was found. Each has its own slider.',
    within: 'Part of the stride',
    stride: (place: string, stride: string, of: string) => `${place}: stride ${stride} of ${of}`,
    strides: 'Which stride of each run',
    strideBack: (place: string) => `${place}: the stride before this one`,
    strideOn: (place: string) => `${place}: the next stride`,
    mirror: 'Mirror the run before',
    mirrored:
      'The run before was filmed from the other side. Its picture is mirrored so that both run the same way; left and right still mean its own left and right.',
    notMirrored: 'The run before was filmed from the other side, and so runs the other way.',
    ghost:
      'The run before, dashed, lies over the run after: legs drawn to the same length, hips on the same spot.',
    ghostStrength: 'How strongly the run before shows',
    ghostPicture: 'Its picture too',
    ghostNoPicture: 'The picture of the run before could not be read; its joints are shown alone.',
    ghostNoLeg:
      'No ghost here: in one of the clips no whole leg was found to scale by. Choose side by side instead.',
    share: (percent: string) => `${percent} %`,
    noJoints: (place: string) =>
      `${place}: this run was opened from a report file, which holds no video and not the joints of every picture. Analyse its clip again to see it move; what the file holds is shown below.`,
    noPair: 'No view that both runs were filmed from: there are no two clips to play in step.',
    alone: (place: string, views: string) => `${place} alone has a clip ${views}.`,
  },
  kinograms: {
    // Hyphens that a line never ends at.
    heading: 'Landing, mid\u2011stance and push\u2011off',
    lead: (view: string) =>
      `A usual step of each foot, ${view}. All pictures are at one scale: a leg is as long before as after.`,
    unscaled: (view: string) =>
      `A usual step of each foot, ${view}. The leg’s length is not known in both clips, so the scales differ.`,
    row: (place: string, foot: string) => `${place}. ${foot}`,
    alt: (place: string, picture: string) => `${place}. ${picture}`,
    mirrored: 'The pictures before are mirrored so that both run the same way.',
    noPose: (place: string) => `${place}: the report keeps no joints to draw, and the video is not at hand.`,
    none: 'No steps were found in both runs that could be shown one above the other.',
  },
  curves: {
    heading: 'Joint angles over the stride',
    lead: 'The line is the average stride, the band holds about two of three strides. A bar above marks where the two runs differ by more than both bands.',
    legend: {
      before: 'Before: dashed line, faint band with dashed edges',
      after: 'After: solid line, plain band',
      differs: 'Bar: differs beyond the bands',
    },
    side: { left: 'Left', right: 'Right' } satisfies Readonly<Record<Side, string>>,
    aloud: (title: string, side: Side, before: string, after: string) =>
      `${title} over the ${side} stride. Before: ${before}. After: ${after}.`,
    turns,
    part: (from: number, to: number, what: string) =>
      from === to ? `At ${from} % of the stride ${what}.` : `From ${from} to ${to} % of the stride ${what}.`,
    same: 'No part in which the two differ beyond their bands.',
    differing: (side: Side) => `Where the ${side} strides differ`,
    none: 'No joint angle was seen well enough in both runs to lay one over the other.',
    notComparable: (titles: string) =>
      `Not laid over each other, because the two were not filmed alike enough or not seen in both: ${titles}.`,
    table: {
      open: 'The same in numbers',
      caption: (title: string, side: Side) => `${title} over the ${side} stride before and after, in degrees`,
      percent: '% of the stride',
      before: 'Before',
      beforeSd: 'spread (SD)',
      after: 'After',
      afterSd: 'spread (SD)',
      difference: 'Difference',
    },
  },
};
