import { studentT } from '../signal/student-t';
import { mean } from '../signal/statistics';

/** Sway comes in waves of a second or two: blocks of this length are nearly strangers to each other. */
const BLOCK_S = 3;
const BLOCKS_BETWEEN = [5, 10] as const;

/** A statistic of a signal, and how far chance may have moved it. */
export interface Jackknifed {
  readonly value: number;
  readonly se: number;
  /** Half of a 95 % interval in standard errors: Student's, for so few blocks. */
  readonly t: number;
  readonly blocks: number;
}

/**
 * The standard error of a statistic of a signal whose samples resemble their neighbours: the signal is cut into blocks, and
 * the statistic is taken without each of them in turn (Künsch 1989, Ann Stat 17:1217).
 * @param samples how many there are, evenly in time
 * @param statistic of the samples with these indices
 */
export function blockJackknife(
  samples: number,
  lengthS: number,
  statistic: (indices: readonly number[]) => number,
): Jackknifed {
  const [fewest, most] = BLOCKS_BETWEEN;
  const blocks = Math.min(most, Math.max(fewest, Math.floor(lengthS / BLOCK_S)));
  const all = Array.from({ length: samples }, (_, i) => i);
  const without = Array.from({ length: blocks }, (_, b) =>
    statistic(all.filter((i) => Math.floor((i * blocks) / samples) !== b)),
  );
  const centre = mean(without);
  const squares = without.reduce((sum, each) => sum + (each - centre) ** 2, 0);
  return {
    value: statistic(all),
    se: Math.sqrt(((blocks - 1) / blocks) * squares),
    t: studentT(0.05, blocks - 1),
    blocks,
  };
}
