import type { BalanceFindings, BalanceTrial } from './balance-findings';

/**
 * Balance on one leg, from a turn on one leg or on both.
 * @param statureCm turns leg lengths into centimetres
 * @throws {RangeError} without a trial, with two of one leg, or with eyes open in one and closed in the other
 */
export function checkBalance(trials: readonly BalanceTrial[], statureCm?: number): BalanceFindings {
  throw new RangeError(`not written yet: ${trials.length} ${statureCm}`);
}
