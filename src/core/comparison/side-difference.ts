import type { KnownValue } from './change';

/**
 * Right less left of one film, with its chance. What the strides of each foot scatter by is independent; what a film's
 * strides share may go opposite ways for the two (a tilted camera raises one angle and lowers the other), so that adds.
 */
export function sideDifference(left: KnownValue, right: KnownValue): KnownValue {
  const value = right.value.value - left.value.value;
  const below = Math.hypot(right.value.value - right.value.ci95[0], left.value.ci95[1] - left.value.value);
  const above = Math.hypot(right.value.ci95[1] - right.value.value, left.value.value - left.value.ci95[0]);
  return {
    value: {
      value,
      ci95: [value - below, value + above],
      sd: Math.hypot(left.value.sd, right.value.sd),
      n: Math.min(left.value.n, right.value.n),
    },
    chance: {
      se: Math.hypot(left.chance.se, right.chance.se),
      degreesOfFreedom: Math.min(left.chance.degreesOfFreedom, right.chance.degreesOfFreedom),
      shared: left.chance.shared + right.chance.shared,
    },
  };
}
