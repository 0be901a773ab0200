import { mean } from '../signal/statistics';

/**
 * A runner's strides are like their neighbours: what 35 strides tell is less than 35 independent ones would. From stride
 * to stride running wanders (Jordan, Challis & Newell 2007, Gait Posture 26:87). In 30 s of motion capture neighbouring
 * strides of one foot correlate by 0.2 in the middle of all leg measures, step rate by 0.4; few strides show that
 * badly, so no less than this is reckoned with.
 */
const LEAST = 0.2;
/** More, over few strides, is a trend. */
const MOST = 0.8;

/**
 * By how much the variance of a mean or median over consecutive strides is larger than over independent ones:
 * (1 + r) / (1 - r) for strides that each take over r of the one before (Bartlett 1946).
 * @param groups values of consecutive strides; each group has its own mean (one foot, a part of the clip)
 */
export function varianceInflation(groups: readonly (readonly number[])[]): number {
  let [together, alone, n, counted] = [0, 0, 0, 0];
  for (const group of groups) {
    if (group.length < 3) continue;
    const centre = mean(group);
    group.forEach((value, i) => {
      alone += (value - centre) ** 2;
      if (i > 0) together += (value - centre) * (group[i - 1]! - centre);
    });
    n += group.length;
    counted++;
  }
  // About its own mean each group looks less correlated by one over its length (Marriott & Pope 1954).
  const found = alone > 0 ? together / alone + counted / n : 0;
  const r = Math.min(MOST, Math.max(LEAST, found));
  return (1 + r) / (1 - r);
}
