import type { Side } from '../pose/keypoints';

/** IC: initial contact, the foot first touches the belt. TO: toe-off, it leaves it. */
export interface GaitEvent {
  readonly type: 'IC' | 'TO';
  readonly side: Side;
  readonly timeS: number;
  /** Standard error of the time, in seconds. */
  readonly seS: number;
  /** A person put it there; else it was found. */
  readonly by?: 'hand';
}
