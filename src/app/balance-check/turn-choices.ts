import type { Eyes } from '../../core/balance/balance-findings';
import type { Side } from '../../core/pose/keypoints';

/** What is chosen before a balance check. */
export interface TurnChoices {
  readonly eyes: Eyes;
  /** The leg that is stood on first. */
  readonly first: Side;
  readonly statureCm: number | null;
}
