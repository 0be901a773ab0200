import type { KeypointName, Side } from '../core/pose/keypoints';
import type { FigurePoint } from './figure-shape';
import type { Plumb } from './plumb';

/** What a figure is drawn from: one frame's joints and how it was filmed. */
export interface FigureFrame {
  /** All of the named joints, or `null` where one is not in the frame. */
  points<N extends KeypointName>(...names: N[]): Record<N, FigurePoint> | null;
  readonly plumb: Plumb;
  /** The standing leg, or the arm, that the value is of. */
  readonly side: Side;
  /** From the side the image direction that is ahead; from behind or in front that away from the middle, for `side`. */
  readonly outward: 1 | -1;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly label: string | undefined;
}
