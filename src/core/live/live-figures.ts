import type { Side } from '../pose/keypoints';
import type { View } from '../track/view';

/** What is told while the camera runs: a preview, never a finding. `null` where it cannot be told now. */
export interface LiveFigures {
  readonly doing: 'nobody' | 'standing' | 'walking' | 'running' | 'unknown';
  readonly view: View | null;
  /** Mean of the last seconds, steps a minute. */
  readonly stepRatePerMin: number | null;
  /** Side views: + forward. Front and rear: + to the runner's right. */
  readonly trunkLeanDeg: number | null;
  /** Side views: ankle ahead of the hip at the last contacts, leg lengths. */
  readonly footAheadL: number | null;
  /** Front and rear: the standing knee inward of the line from hip to ankle, + inward. */
  readonly kneeInDeg: Readonly<Record<Side, number>> | null;
  /** How long the running has been steady, s: 0 where it is not. */
  readonly steadyForS: number;
}

/** What spoils the picture, the worst first. */
export const FRAMING_CODES = [
  'too-dark',
  'nobody',
  'too-near',
  'head-cut',
  'feet-cut',
  'too-far',
  'off-centre',
  'oblique',
  'tilted',
  'few-frames',
] as const;
export type FramingCode = (typeof FRAMING_CODES)[number];

/** One thing to change, as a sentence. */
export interface FramingAdvice {
  readonly code: FramingCode;
  readonly message: string;
}
