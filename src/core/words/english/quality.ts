import { number } from '../numbers';

/** How well a clip could be read. */
export const qualityWords = {
  heading: 'How well the clip could be read',
  nothing: 'Nothing stood in the way of measuring.',
  readingOf: (clip: string) => `Reading of ${clip}`,
  seen: 'Seen',
  activity: 'Activity',
  framesWithRunner: 'Frames with the runner',
  of: (some: number, all: number) => `${number(some, 0)} of ${number(all, 0)}`,
  framesASecond: 'Frames a second',
  landings: 'Landings counted',
  leftAndRight: (left: number, right: number) => `${left} left, ${right} right`,
  swaps: 'Left and right swapped back',
  frames: (n: number) => (n === 1 ? '1 frame' : `${number(n, 0)} frames`),
  gaps: 'Short gaps filled',
  strays: 'Stray points dropped',
  jointsSure: 'Sureness of the joints',
  networkSure: 'Sureness of the network',
  percent: (share: number) => `${number(share, 0)} %`,
  size: 'Picture size',
  joints: 'Joints',
  fromFile: 'read from a file',
  network: 'Network',
  networkOn: (model: string, backend: string, threads = 1) =>
    `${model}, on ${backend}${threads > 1 ? `, ${threads} threads` : ''}`,
  looks: 'Frames looked at closely',
  looksOf: (looks: number, frames: number, light: string) =>
    `${looks} of ${frames}; ${light} found the strides`,
  filming: 'How it was filmed',
};
