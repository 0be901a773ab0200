import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { throughLooks } from '../../src/core/by-stride/between-looks';
import type { KnownStance } from '../../src/core/by-stride/known-stances';
import { strideCourse } from '../../src/core/by-stride/stride-course';
import { stridePhases } from '../../src/core/by-stride/stride-phases';

const RATE_HZ = 60;
const timesOf = (lengthS: number): Float64Array =>
  Float64Array.from({ length: Math.round(lengthS * RATE_HZ) }, (_, i) => i / RATE_HZ);

/** Steps of these lengths by turns, s; the first one lands at `firstS`. */
function stancesOf(
  leftS: number,
  rightS: number,
  lengthS: number,
  { firstS = 0.3, first = 'left' as 'left' | 'right' } = {},
): KnownStance[] {
  const stances: KnownStance[] = [];
  let side = first;
  for (let contactS = firstS; contactS < lengthS;) {
    const endS = contactS + (side === 'left' ? leftS : rightS);
    stances.push({ side, contactS, endS });
    contactS = endS;
    side = side === 'left' ? 'right' : 'left';
  }
  return stances;
}

describe('phases of strides', () => {
  it('go from 0 to 1 from one contact of the left foot to the next, and are even in each step', () => {
    const timesS = timesOf(6);
    const { phases, periodS } = stridePhases(timesS, stancesOf(0.36, 0.34, 6))!;
    expect(periodS).toBeCloseTo(0.7, 9);
    for (const [i, timeS] of timesS.entries()) {
      const inStride = (((timeS - 0.3) % 0.7) + 0.7) % 0.7;
      // Beside a contact rounding may put a frame to either end.
      if (Math.min(inStride, 0.7 - inStride) < 1e-6) continue;
      if (timeS < 5.5) expect(phases[i]).toBeCloseTo(inStride / 0.7, 6);
    }
  });

  it('put every contact of a foot at one phase, however long each stride lasts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.32, max: 0.4, noNaN: true }), { minLength: 8, maxLength: 20 }),
        (steps) => {
          const stances: KnownStance[] = [];
          let contactS = 0.5;
          steps.forEach((stepS, i) => {
            const endS = contactS + stepS;
            const side = i % 2 === 0 ? 'left' : 'right';
            stances.push({ side, contactS, endS });
            contactS = endS;
          });
          const { phases } = stridePhases(
            Float64Array.from(stances, (stance) => stance.contactS),
            stances,
          )!;
          const rights = [...phases].filter((_, i) => i % 2 === 1);
          // The last one's step is not followed by a known one: its phase is the same by the usual pace.
          for (const [i, phase] of phases.entries())
            if (i % 2 === 0) expect(Math.min(phase, 1 - phase)).toBeLessThan(1e-9);
          for (const phase of rights) expect(phase).toBeCloseTo(rights[0]!, 9);
        },
      ),
    );
  });

  it('are unknown far from every step, and in a hole', () => {
    const timesS = timesOf(12);
    const stances = [...stancesOf(0.35, 0.35, 3), ...stancesOf(0.35, 0.35, 9, { firstS: 6 })];
    const { phases } = stridePhases(timesS, stances)!;
    expect(phases[Math.round(4.5 * RATE_HZ)]).toBeNaN();
    expect(phases[Math.round(11.5 * RATE_HZ)]).toBeNaN();
    expect(phases[Math.round(2 * RATE_HZ)]).not.toBeNaN();
  });

  it('are none where too few steps are known', () => {
    expect(stridePhases(timesOf(2), [])).toBeNull();
    expect(stridePhases(timesOf(2), stancesOf(0.35, 0.35, 1))).toBeNull();
  });
});

/** A course with a kink, as a foot's at its landing: falls, then stands still, then swings. */
const kinked = (phase: number): number =>
  phase < 0.35 ? 0 : 40 * Math.sin(((phase - 0.35) / 0.65) * Math.PI) ** 1.5;

describe('the course that comes again in every stride', () => {
  const periodS = 0.713;
  const lengthS = 9;
  const timesS = timesOf(lengthS);
  const stances = stancesOf(periodS / 2, periodS / 2, lengthS);
  const phases = stridePhases(timesS, stances)!;
  const looks = Uint32Array.from([...timesS.keys()].filter((i) => (i * 7) % 19 < 7));
  const within = [...timesS.keys()].filter((i) => timesS[i]! > 0.5 && timesS[i]! < lengthS - 1);
  const values = (drift: (timeS: number) => number): Float64Array =>
    timesS.map((timeS, i) => kinked(phases.phases[i]!) + drift(timeS));
  const rms = (a: Float64Array, b: Float64Array): number =>
    Math.sqrt(within.reduce((sum, i) => sum + (a[i]! - b[i]!) ** 2, 0) / within.length);
  /** Course, and a cubic through what the looks say beside it. */
  const followed = (seen: Float64Array): Float64Array => {
    const course = strideCourse(timesS, seen, looks, phases);
    const rest = throughLooks(
      timesS,
      seen.map((value, i) => value - course[i]!),
      looks.filter((i) => Number.isFinite(course[i]!)),
    );
    return course.map((value, i) => value + rest[i]!);
  };

  it('shows a landing far more closely than a cubic through the looks at it', () => {
    const truth = values(() => 0);
    const cubic = throughLooks(timesS, truth, looks);
    expect(rms(followed(truth), truth)).toBeLessThan(0.6 * rms(cubic, truth));
  });

  it('is told from how the runner drifts through the picture', () => {
    const still = strideCourse(
      timesS,
      values(() => 0),
      looks,
      phases,
    );
    for (const drift of [(timeS: number) => 500 - 130 * timeS, (timeS: number) => 60 * Math.sin(timeS / 2)]) {
      const seen = values(drift);
      expect(rms(followed(seen), seen)).toBeLessThan(0.6 * rms(throughLooks(timesS, seen, looks), seen));
      expect(rms(strideCourse(timesS, seen, looks, phases), still)).toBeLessThan(1);
    }
  });

  it('changes with a runner who changes', () => {
    const longS = 60;
    const longTimesS = timesOf(longS);
    const longPhases = stridePhases(longTimesS, stancesOf(periodS / 2, periodS / 2, longS))!;
    const longLooks = Uint32Array.from([...longTimesS.keys()].filter((i) => (i * 7) % 19 < 7));
    const swing = (timeS: number): number => (timeS < longS / 2 ? 1 : 2);
    const seen = longTimesS.map((timeS, i) => swing(timeS) * kinked(longPhases.phases[i]!));
    const course = strideCourse(longTimesS, seen, longLooks, longPhases);
    const spanNear = (middleS: number): number => {
      const part = [...course].filter((_, i) => Math.abs(longTimesS[i]! - middleS) < periodS / 2);
      return Math.max(...part) - Math.min(...part);
    };
    expect(spanNear(longS - 6) / spanNear(6)).toBeGreaterThan(1.8);
  });

  it('is none where too few looks tell it, and where no stride is known', () => {
    const few = looks.subarray(0, 20);
    expect(
      [
        ...strideCourse(
          timesS,
          values(() => 0),
          few,
          phases,
        ),
      ].every(Number.isNaN),
    ).toBe(true);
    const unknown = { ...phases, phases: phases.phases.map((phase, i) => (i < 300 ? NaN : phase)) };
    const course = strideCourse(
      timesS,
      values(() => 0),
      looks,
      unknown,
    );
    expect([...course.subarray(0, 300)].every(Number.isNaN)).toBe(true);
    expect(course[400]).not.toBeNaN();
  });

  it('scales with the picture', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (times) => {
        const seen = values((timeS) => 20 * timeS);
        const [one, other] = [seen, seen.map((value) => times * value)].map((each) =>
          strideCourse(timesS, each, looks, phases),
        );
        for (const i of within) expect(other![i]).toBeCloseTo(times * one![i]!, 6);
      }),
      { numRuns: 5 },
    );
  });
});
