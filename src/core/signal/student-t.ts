/** From here on Student's distribution is the normal one, to what any interval can use. */
const AS_NORMAL = 1e6;
const BISECTIONS = 40;

/**
 * What a value of Student's distribution exceeds, up or down, with the given chance: 2.228 for 0.05 and 10 degrees of
 * freedom.
 * @param twoSided chance of both tails together, above 0 and below 1
 * @param degreesOfFreedom 1 or more, not necessarily whole (Welch 1947); Infinity = the normal distribution
 */
export function studentT(twoSided: number, degreesOfFreedom: number): number {
  const df = Math.min(degreesOfFreedom, AS_NORMAL);
  // The chance of both tails is I_x(df / 2, 1 / 2) at x = df / (df + t^2) (Abramowitz & Stegun 1964, 26.7.1); found
  // by halving the logarithm of t, for t may be 2 or 2000.
  let [low, high] = [Math.log(1e-9), Math.log(1e9)];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    const t = Math.exp(middle);
    if (bothTails(t, df) > twoSided) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** P(|T| > t). */
function bothTails(t: number, df: number): number {
  const [a, b] = [df / 2, 0.5];
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBetaWithHalf(a));
  // The fraction converges fast on one side of the mean; on the other it is taken from the other end.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

const MOST_TERMS = 400;
const CONVERGED = 1e-12;

/** The continued fraction of the incomplete beta function (Abramowitz & Stegun 1964, 26.5.8), by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < CONVERGED) break;
  }
  return result;
}

/** The logarithm of the beta function B(a, 1/2). */
function logBetaWithHalf(a: number): number {
  // Stirling's series holds from 10 on; below, B(a, 1/2) = B(a + 1, 1/2) (a + 1/2) / a brings it there.
  let [at, shift] = [a, 0];
  while (at < 10) {
    shift += Math.log((at + 0.5) / at);
    at++;
  }
  return Math.log(Math.PI) / 2 + logGamma(at) - logGamma(at + 0.5) + shift;
}

function logGamma(z: number): number {
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7);
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}
