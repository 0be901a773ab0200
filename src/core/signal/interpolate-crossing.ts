export type CrossingDirection = 'up' | 'down' | 'either';

export interface Crossing {
  readonly timeS: number;
  readonly direction: 'up' | 'down';
  /** The sample just before (or at) the crossing. */
  readonly index: number;
}

/**
 * Where the signal passes `level`, between samples by straight line. A sample that lies on the level counts
 * once, and only if the signal comes from the other side; touching without passing does not count. A signal is
 * not followed across NaN.
 * @param timesS strictly rising
 */
export function crossings(
  timesS: Float64Array,
  values: Float64Array,
  level: number,
  direction: CrossingDirection = 'either',
): Crossing[] {
  const found: Crossing[] = [];
  let lastSign = 0;
  let lastIndex = -1;
  for (let i = 0; i < values.length; i++) {
    const offset = values[i]! - level;
    if (Number.isNaN(offset)) {
      lastSign = 0;
      continue;
    }
    const sign = Math.sign(offset);
    if (sign === 0) continue;
    if (lastSign !== 0 && sign !== lastSign) {
      const way = sign > 0 ? 'up' : 'down';
      if (direction === 'either' || direction === way) found.push(between(lastIndex, i, way));
    }
    lastSign = sign;
    lastIndex = i;
  }
  return found;

  function between(a: number, b: number, way: 'up' | 'down'): Crossing {
    // Samples between a and b, if any, lie exactly on the level: the first of them is the crossing.
    if (b > a + 1) return { timeS: timesS[a + 1]!, direction: way, index: a + 1 };
    return {
      timeS: interpolateCrossing(timesS[a]!, values[a]!, timesS[b]!, values[b]!, level),
      direction: way,
      index: a,
    };
  }
}

/** The time at which the straight line through two samples has the value `level`; NaN when it is level. */
export function interpolateCrossing(t0: number, v0: number, t1: number, v1: number, level: number): number {
  return v1 === v0 ? NaN : t0 + ((level - v0) * (t1 - t0)) / (v1 - v0);
}
