/**
 * The polynomial nearest to samples in least squares, by orthogonal polynomials (Forsythe 1957, J SIAM 5:74): steady
 * on uneven times, no matrix to invert.
 * @param times any order; values that are NaN are left out
 * @param degree lowered where there are too few samples for it
 * @returns the polynomial, and the root mean square of what it leaves over (0 where it goes through every sample);
 *   `null` without samples
 */
export function fitPolynomial(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  degree: number,
): { readonly at: (time: number) => number; readonly residual: number } | null {
  const t: number[] = [];
  const rest: number[] = [];
  for (let i = 0; i < times.length; i++) {
    if (Number.isNaN(values[i]!) || Number.isNaN(times[i]!)) continue;
    t.push(times[i]!);
    rest.push(values[i]!);
  }
  if (t.length === 0) return null;
  const terms: Term[] = [];
  let before = t.map(() => 0);
  let now = t.map(() => 1);
  let sizeBefore = 1;
  for (let k = 0; k <= Math.min(degree, t.length - 1); k++) {
    const size = dot(now, now);
    if (!(size > 1e-12 * t.length)) break;
    const weight = dot(rest, now) / size;
    now.forEach((p, i) => (rest[i]! -= weight * p));
    const centre = now.reduce((sum, p, i) => sum + t[i]! * p * p, 0) / size;
    const carry = k === 0 ? 0 : size / sizeBefore;
    terms.push({ weight, centre, carry });
    const next = now.map((p, i) => (t[i]! - centre) * p - carry * before[i]!);
    [before, now, sizeBefore] = [now, next, size];
  }
  const spare = t.length - terms.length;
  return {
    at: (time) => evaluate(terms, time),
    residual: spare > 0 ? Math.sqrt(dot(rest, rest) / spare) : 0,
  };
}

/** p0 = 1, p(k+1) = (t - centre) p(k) - carry p(k-1). */
interface Term {
  readonly weight: number;
  readonly centre: number;
  readonly carry: number;
}

function evaluate(terms: readonly Term[], time: number): number {
  let before = 0;
  let now = 1;
  let sum = 0;
  for (const { weight, centre, carry } of terms) {
    sum += weight * now;
    [before, now] = [now, (time - centre) * now - carry * before];
  }
  return sum;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
