import type { StandingFindings, StandingRepeat } from './standing-findings';

/**
 * How a person stands, from one or more repeats, each seen from the front, from a side, or from several.
 * @throws {RangeError} without a repeat, or with a track that has no frames
 */
export function checkStanding(repeats: readonly StandingRepeat[]): StandingFindings {
  throw new RangeError(`not written yet: ${repeats.length}`);
}
