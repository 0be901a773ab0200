import type { GaitEvent } from '../../gait/events';
import type { Side } from '../../pose/keypoints';
import { number } from '../numbers';
import { momentWords } from './findings';

/** Text of the annotated video: what is drawn into it, and what is said while it is made. */
export const videoWords = {
  /** "Left foot lands". */
  event: ({ type, side }: Pick<GaitEvent, 'type' | 'side'>): string =>
    momentWords({ clip: 0, timeS: 0, side, what: type === 'IC' ? 'contact' : 'toe-off' }),
  /** Names in the panel; a side's mark stands before those that have one. */
  angle: (name: 'forwardLean' | 'sidewaysLean' | 'kneeBend' | 'kneeInward', side?: Side): string => {
    if (name === 'forwardLean') return 'Forward lean';
    if (name === 'sidewaysLean') return 'Sideways lean';
    const knee = side === 'right' ? 'Right knee' : 'Left knee';
    return name === 'kneeBend' ? `${knee} bend` : `${knee} inward`;
  },
  /** "7°"; a dash where it is not known; "3° right" where + is to the runner's right. */
  angleValue: (name: string, deg: number): string => {
    if (!Number.isFinite(deg)) return '–';
    if (name !== 'sidewaysLean' || Math.round(deg) === 0) return `${number(deg, 0)}°`;
    return `${number(Math.abs(deg), 0)}° ${deg > 0 ? 'right' : 'left'}`;
  },
  /** As wide as a value gets, so that the panel keeps its width from frame to frame. */
  widestAngle: (name: string): string => (name === 'sidewaysLean' ? '88° right' : '−188°'),

  title: (name: string): string => `Annotated video of ${name}`,
  make: 'Save annotated video',
  makeAgain: 'Make it again',
  making: (name: string): string => `Making the annotated video of ${name}`,
  stop: 'Stop',
  choose: 'What is drawn into every frame',
  skeleton: 'Skeleton',
  events: 'When each foot lands and leaves the ground',
  angles: 'Angles',
  noSound: 'Every frame keeps its own time; there is no sound. It is made on this machine.',
  starting: 'Starting',
  frame: (done: number, total: number): string => `Frame ${number(done, 0)} of ${number(total, 0)}`,
  left: (time: string): string => `${time} left`,
  /** Read aloud in steps, so that it does not interrupt all the time. */
  percent: (percent: number): string => `${percent} per cent of the video is made`,
  done: (name: string): string => `${name} is made and handed to the browser’s downloads.`,
  save: (name: string, megabytes: number): string =>
    `${name} (${number(megabytes, megabytes < 10 ? 1 : 0)} MB)`,
  smaller: (widthPx: number, heightPx: number): string =>
    `This browser cannot encode the clip’s own size, so the video is ${widthPx}\u00a0×\u00a0${heightPx} pixels.`,
  endsEarly: (timeS: number): string =>
    `The clip’s pictures after ${number(timeS, 1)} s are damaged; the video ends there.`,
  stopped: 'Stopped. What was made so far is thrown away.',
  failed: 'The annotated video could not be made.',
  details: 'Details for a bug report',
  cannotEncode:
    'This browser cannot make videos: it has no encoder that works for this clip. Try a current Chrome, Edge, Safari or Firefox; the rest of the report is not touched by this.',
  fileName: (clip: string, extension: string): string => `${clip}.annotated.${extension}`,
};
