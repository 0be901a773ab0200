import type { Side } from '../../pose/keypoints';

/** Text of the player. */
export const playerWords = {
  label: (clip: string) => `Player: ${clip}`,
  clips: 'Clips',
  lands: (side: Side) => `${side} foot lands`,
  leaves: (side: Side) => `${side} foot leaves the ground`,
  loading: 'Loading the picture…',
  noPicture: 'This browser cannot show the clip; its skeleton is shown.',
  onlyKeypoints: 'Keypoints without a picture.',
  frame: 'Frame',
  frameOf: (frame: number, of: number) => `frame ${frame} of ${of}`,
  at: (seconds: string, frame: string, event: string) =>
    `${seconds} seconds, ${frame}${event === '' ? '' : `, ${event}`}`,
  seconds: (seconds: string) => `${seconds} s`,
  playing: 'Play and step',
  eventBack: 'Previous landing or push-off ( [ )',
  eventForward: 'Next landing or push-off ( ] )',
  frameBack: 'One frame back ( , )',
  frameForward: 'One frame on ( . )',
  play: 'Play',
  playKey: 'Play (space)',
  pause: 'Pause',
  pauseKey: 'Pause (space)',
  speed: 'Speed',
  /** @param rate 1 = as filmed; slower ones are 1 over a whole number */
  speedOf: (rate: number) => (rate < 1 ? `1/${Math.round(1 / rate)}×` : `${rate}×`),
  loop: 'Loop stride',
  loopKey: 'Play this stride over and over ( o )',
  loopAndZoom: 'Loop and zoom',
  zoomIn: 'Zoom in ( + )',
  zoomOut: 'Zoom out ( - )',
  zoomAll: 'Whole',
  zoomAllKey: 'Whole picture ( 0 )',
  zoomRunner: 'Zoom to runner',
  zoomRunnerKey: 'Zoom to the runner ( z )',
  panGroup: 'Move the picture',
  pan: {
    'pan-left': 'Look further left ( a )',
    'pan-right': 'Look further right ( d )',
    'pan-up': 'Look further up ( w )',
    'pan-down': 'Look further down ( s )',
  },
  plumbLine: 'Plumb line',
  helpKey: 'Keys and gestures ( ? )',
  help: {
    heading: 'Keys and gestures',
    close: 'Close',
    findings: ['1 to 9', 'Where the first nine findings can be seen'],
    groups: [
      {
        heading: 'Play',
        rows: [
          ['Space', 'Play or pause'],
          ['K', 'Pause'],
          ['L', 'Play; again for twice the speed'],
          ['J', 'Play backwards; again for twice the speed'],
          ['O', 'Play the stride around this moment over and over'],
        ],
      },
      {
        heading: 'Go to',
        rows: [
          ['← → or , .', 'One frame back or on'],
          ['Shift + ← →', 'Ten frames back or on'],
          ['[ ]', 'Previous or next landing or push-off'],
          ['Home, End', 'First or last frame'],
        ],
      },
      {
        heading: 'Zoom',
        rows: [
          ['+ -', 'Closer or further away'],
          ['Z', 'To the runner'],
          ['0', 'The whole picture'],
          ['W A S D', 'Move over the picture when zoomed in'],
        ],
      },
      {
        heading: 'On the picture',
        rows: [
          ['Tap or click', 'Play or pause'],
          ['Drag sideways', 'Go through the clip: its width is one second. Zoomed in: move the picture'],
          ['Two fingers', 'Zoom and move the picture'],
          ['Ctrl + wheel', 'Zoom where the pointer is; without Ctrl when zoomed in'],
        ],
      },
    ],
  },
};
