import { mean } from '../signal/statistics';
import type { SmoothSignal } from './smooth-sway';
import type { SwayStatistic } from './sway-reading';

const LEAST_LEFT = 0.02;

/** Trunk sway: standard deviation of the trunk's lean to the side (mid-hip to mid-shoulder), degrees. */
export function trunkSwayOf(lean: SmoothSignal): SwayStatistic {
  return (indices, noiseTimes) => {
    const centre = mean(indices.map((i) => lean.values[i]!));
    const variance = mean(indices.map((i) => (lean.values[i]! - centre) ** 2));
    return Math.sqrt(Math.max(variance - noiseTimes * lean.valueNoise, LEAST_LEFT * variance));
  };
}
