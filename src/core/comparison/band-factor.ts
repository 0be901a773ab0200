import { studentT } from '../signal/student-t';

/**
 * How many independent stretches a curve of the stride is worth: its length over the width (full width at half maximum) of
 * the smooth noise in it, 100 % over 10 %. Calibrated on made-up runners (see compare-cycles.ts).
 */
const STRETCHES = 10;
/** The slope of the expected number of up-crossings: sqrt(4 ln 2) / (2 pi). */
const CROSSINGS = Math.sqrt(4 * Math.LN2) / (2 * Math.PI);
const BISECTIONS = 18;

/**
 * How many standard errors two smooth curves may be apart anywhere along them by chance. A curve of t values exceeds u
 * somewhere, up or down, with a chance of about P(|t| > u) + 2 S k (1 + u^2 / df)^(-(df - 1) / 2), S stretches, k as above: the
 * expected Euler characteristic of a random field (Friston et al. 1994; curves of gait: Pataky et al. 2013, J Biomech
 * 46:2394). For few strides much more than the 1.96 of a single point, and more than the 3 of many.
 * @param chance of any crossing, above 0 and below 1
 * @param degreesOfFreedom more than 1
 */
export function bandFactor(chance: number, degreesOfFreedom: number): number {
  // The chance at a single point that makes the whole curve's, found by halving its logarithm.
  let [low, high] = [Math.log(chance) - 20, Math.log(chance)];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    const point = Math.exp(middle);
    const u = studentT(point, degreesOfFreedom);
    const crossings =
      2 * STRETCHES * CROSSINGS * (1 + (u * u) / degreesOfFreedom) ** (-(degreesOfFreedom - 1) / 2);
    if (point + crossings > chance) high = middle;
    else low = middle;
  }
  return studentT(Math.exp((low + high) / 2), degreesOfFreedom);
}
