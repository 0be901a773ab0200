import type { Side } from '../../pose/keypoints';

/** Text of the player. */
export const playerWords = {
  label: (clip: string) => `Player: ${clip}`,
  clips: 'Clips',
  lands: (side: Side) => `${side} foot lands`,
  leaves: (side: Side) => `${side} foot leaves the ground`,
  noPicture: 'This browser cannot play the clip; its skeleton is shown.',
  onlyKeypoints: 'Keypoints without a picture.',
  frame: 'Frame',
  frameOf: (frame: number, of: number) => `frame ${frame} of ${of}`,
  at: (seconds: string, frame: string, event: string) =>
    `${seconds} seconds, ${frame}${event === '' ? '' : `, ${event}`}`,
  seconds: (seconds: string) => `${seconds} s`,
  left: 'Left',
  rightOnGround: 'Right foot on the ground',
  eventBack: 'Previous landing or push-off ( [ )',
  eventForward: 'Next landing or push-off ( ] )',
  frameBack: 'One frame back ( , )',
  frameForward: 'One frame on ( . )',
  play: 'Play',
  playKey: 'Play (space)',
  pause: 'Pause',
  pauseKey: 'Pause (space)',
  speed: 'Speed',
  speedOf: (sign: string, asFilmed: boolean) => `${sign}× speed${asFilmed ? ', as filmed' : ''}`,
  plumbLine: 'Plumb line',
};
