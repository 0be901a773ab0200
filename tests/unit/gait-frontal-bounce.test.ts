import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceCurve } from '../../src/core/gait/bounce-curve';
import { bounceHeightL, fitBounce } from '../../src/core/gait/fit-bounce';
import { frontalMidStances } from '../../src/core/gait/frontal-mid-stances';
import { pooledBounce, readBounce, type Bounce } from '../../src/core/gait/read-bounce';
import { stepShift } from '../../src/core/gait/step-shift';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { seededRandom } from '../../src/core/signal/random';

const STEP_S = 0.35;
const RATE_HZ = 60;
const HEIGHT_L = 0.08;

/** Up and down like a cosine, lowest at 0.2 s and every step after. */
function cosineHeight(timeS: number): number {
  return -(HEIGHT_L / 2) * Math.cos((2 * Math.PI * (timeS - 0.2)) / STEP_S);
}

function times(durationS: number): Float64Array {
  return Float64Array.from({ length: Math.round(durationS * RATE_HZ) }, (_, i) => i / RATE_HZ);
}

const LOWEST_S = Array.from({ length: 10 }, (_, i) => 0.2 + (2 * i + 1) * STEP_S);

describe('the bounce of a trunk that goes up and down like a cosine', () => {
  const timesS = times(8);
  const curve = bounceCurve(timesS, timesS.map(cosineHeight), LOWEST_S, STEP_S, 0.2);

  it('is read where a cosine has its slopes and its ends', () => {
    const bounce = readBounce(curve, STEP_S)!;
    expect(bounce.fastestFallS).toBeCloseTo(-STEP_S / 4, 3);
    expect(bounce.lowestS).toBeCloseTo(0, 3);
    expect(bounce.fastestRiseS).toBeCloseTo(STEP_S / 4, 3);
    expect(bounce.heightL / HEIGHT_L).toBeGreaterThan(0.97);
    expect(bounce.heightL / HEIGHT_L).toBeLessThan(1.01);
  });

  it('is null where nothing moves, and where there are no samples', () => {
    const still = bounceCurve(timesS, new Float64Array(timesS.length), LOWEST_S, STEP_S, 0.2);
    expect(readBounce(still, STEP_S)).toBeNull();
    const gone = bounceCurve(timesS, new Float64Array(timesS.length).fill(NaN), LOWEST_S, STEP_S, 0.2);
    expect(readBounce(gone, STEP_S)).toBeNull();
  });

  it('is read from the middle of a broad fall, whichever end of it is the fastest', () => {
    // Falls evenly for 60 ms, but for a hundredth.
    const falling = (tilt: number) => {
      const lagsS = curve.lagsS;
      const speeds = lagsS.map((lagS) => {
        const [edge, off] = [0.03, Math.abs(Math.abs(lagS) - STEP_S / 4)];
        const height = off < edge ? 1 : Math.max(0, 1 - (off - edge) / 0.05);
        return Math.sign(lagS) * height * (1 + (tilt * (lagS + STEP_S / 4)) / edge);
      });
      let height = 0;
      const values = speeds.map((speed) => (height += 0.002 * speed));
      return readBounce({ ...curve, speeds, values }, STEP_S)!.fastestFallS;
    };
    expect(falling(0)).toBeCloseTo(-STEP_S / 4, 3);
    expect(Math.abs(falling(0.01) - falling(-0.01))).toBeLessThan(0.003);
  });

  it('tells how late one step comes, within its standard error, under noise', () => {
    const random = seededRandom(4);
    const misses = Array.from({ length: 60 }, () => {
      const late = 0.02 * (2 * random.uniform() - 1);
      const values = timesS.map((t) => cosineHeight(t - late) + 0.004 * random.normal());
      const found = stepShift(timesS, [{ values, curve }], LOWEST_S[4]!, 0, 0.6 * STEP_S)!;
      return (found.shiftS - late) / found.seS;
    });
    expect(misses.filter((z) => Math.abs(z) < 1.96).length).toBeGreaterThan(50);
    expect(Math.max(...misses.map(Math.abs))).toBeLessThan(5);
  });

  it('tells nothing of a step without samples', () => {
    const values = new Float64Array(timesS.length).fill(NaN);
    expect(stepShift(timesS, [{ values, curve }], LOWEST_S[4]!, 0, 0.6 * STEP_S)).toBeNull();
  });
});

describe('contact and toe-off from a bounce', () => {
  const bounces = fc.record({
    fastestFallS: fc.double({ min: -0.11, max: -0.06, noNaN: true }),
    lowestS: fc.double({ min: -0.01, max: 0.01, noNaN: true }),
    fastestRiseS: fc.double({ min: 0.06, max: 0.11, noNaN: true }),
    heightL: fc.double({ min: 0.05, max: 0.14, noNaN: true }),
  });
  const stepsS = fc.double({ min: 0.3, max: 0.42, noNaN: true });

  it('enclose the time in which the ground carries more than the body, and leave time to fly', () => {
    fc.assert(
      fc.property(bounces, stepsS, (bounce, stepS) => {
        const events = fitBounce(bounce, stepS);
        expect(events.contactLagS).toBeLessThan(bounce.fastestFallS);
        expect(events.toeOffLagS).toBeGreaterThan(bounce.lowestS);
        expect(events.toeOffLagS - events.contactLagS).toBeLessThan(stepS);
        expect(events.toeOffLagS - events.contactLagS).toBeGreaterThan(0.45 * stepS);
        for (const se of [events.contactSeS, events.toeOffSeS]) {
          expect(se).toBeGreaterThan(0.002);
          expect(se).toBeLessThan(0.03);
        }
      }),
    );
  });

  it('move with the bounce, and only with it', () => {
    fc.assert(
      fc.property(bounces, stepsS, fc.double({ min: -0.05, max: 0.05, noNaN: true }), (bounce, stepS, by) => {
        const moved: Bounce = {
          ...bounce,
          fastestFallS: bounce.fastestFallS + by,
          lowestS: bounce.lowestS + by,
          fastestRiseS: bounce.fastestRiseS + by,
        };
        const [here, there] = [fitBounce(bounce, stepS), fitBounce(moved, stepS)];
        expect(there.contactLagS - here.contactLagS).toBeCloseTo(by, 9);
        expect(there.toeOffLagS - here.toeOffLagS).toBeCloseTo(by, 9);
      }),
    );
  });

  it('lie further apart when the body is carried for longer, or bounces less', () => {
    const bounce: Bounce = { fastestFallS: -0.085, lowestS: 0, fastestRiseS: 0.085, heightL: 0.09 };
    const lasts = (b: Bounce): number => fitBounce(b, STEP_S).toeOffLagS - fitBounce(b, STEP_S).contactLagS;
    expect(lasts({ ...bounce, fastestFallS: -0.095, fastestRiseS: 0.095 })).toBeGreaterThan(lasts(bounce));
    expect(lasts({ ...bounce, heightL: 0.07 })).toBeGreaterThan(lasts(bounce));
  });

  it('know how high a half-sine force throws a body, as summing it up step by step does', () => {
    for (const share of [0.55, 0.7, 0.85]) {
      // Newton's second law in small steps, from the apex through contact to the next apex.
      const contactS = share * STEP_S;
      const flightS = STEP_S - contactS;
      const gravity = 11.6;
      const dt = 1e-5;
      let [height, speed, lowest, highest] = [0, 0, 0, 0];
      for (let t = 0; t < STEP_S; t += dt) {
        const s = t - flightS / 2;
        const on = s > 0 && s < contactS;
        const force = on
          ? ((Math.PI * gravity * STEP_S) / (2 * contactS)) * Math.sin((Math.PI * s) / contactS)
          : 0;
        speed += (force - gravity) * dt;
        height += speed * dt;
        lowest = Math.min(lowest, height);
        highest = Math.max(highest, height);
      }
      expect(bounceHeightL(share, STEP_S)).toBeCloseTo(highest - lowest, 3);
    }
  });

  it('are drawn half-way to the other foot, which also stands in', () => {
    const left: Bounce = { fastestFallS: -0.09, lowestS: 0, fastestRiseS: 0.09, heightL: 0.1 };
    const right: Bounce = { fastestFallS: -0.07, lowestS: 0, fastestRiseS: 0.09, heightL: 0.08 };
    expect(pooledBounce(left, right)!.fastestFallS).toBeCloseTo(-0.085);
    expect(pooledBounce(right, left)!.heightL).toBeCloseTo(0.085);
    expect(pooledBounce(null, right)).toBe(right);
    expect(pooledBounce(null, null)).toBeNull();
  });
});

describe('mid-stances from behind', () => {
  const timesS = times(6);
  const legPx = 220;
  // Standing foot low in the picture, swinging foot high; left stands at 0.2 s, 0.9 s and so on.
  const swing = (timeS: number, sign: number): number =>
    600 - 60 * Math.max(0, sign * Math.cos((Math.PI * (timeS - 0.2)) / STEP_S));

  function runner(change: (name: KeypointName, timeS: number, yPx: number) => number): PoseTrack {
    const parts: [KeypointName, (timeS: number) => number][] = (['left', 'right'] as const).flatMap(
      (side) => [
        [`${side}_shoulder`, (t) => 200 - legPx * cosineHeight(t)],
        [`${side}_hip`, (t) => 380 - legPx * cosineHeight(t)],
        [`${side}_knee`, () => 490],
        [`${side}_ankle`, (t) => swing(t, side === 'left' ? -1 : 1)],
      ],
    );
    const column = (name: KeypointName, y: (timeS: number) => number) => ({
      xPx: new Float64Array(timesS.length).fill(name.startsWith('left') ? 620 : 660),
      yPx: timesS.map((t) => change(name, t, y(t))),
      confidence: new Float64Array(timesS.length).fill(0.9),
    });
    return {
      widthPx: 1280,
      heightPx: 720,
      timesS,
      columns: new Map(parts.map(([name, y]) => [name, column(name, y)])),
      world: new Map(),
    };
  }

  const expectInTurn = ({ left, right }: Record<'left' | 'right', number[]>): void => {
    // 6 s hold the lowest points at 0.2, 0.55 ... 5.8: seventeen; the first and the last may be cut off.
    expect(left.length + right.length).toBeGreaterThanOrEqual(15);
    for (const timeS of left) {
      const strides = (timeS - 0.2) / (2 * STEP_S);
      expect(Math.abs(strides - Math.round(strides))).toBeLessThan(0.03);
    }
    for (const timeS of right) {
      const strides = (timeS - 0.2) / (2 * STEP_S) - 0.5;
      expect(Math.abs(strides - Math.round(strides))).toBeLessThan(0.03);
    }
  };

  it('come once a step, over the foot that is low', () => {
    expectInTurn(
      frontalMidStances(
        runner((_, __, y) => y),
        2 * STEP_S,
      ),
    );
  });

  it('stay in turn when the feet are exchanged for a step, and when a step does not sink', () => {
    const exchanged = runner((name, t, y) =>
      name.includes('ankle') && t > 1.5 && t < 2 ? swing(t, name.startsWith('left') ? 1 : -1) : y,
    );
    expectInTurn(frontalMidStances(exchanged, 2 * STEP_S));
    const lowestAt = 0.2 + 6 * STEP_S;
    const unsunk = runner((name, t, y) =>
      /hip|shoulder/.test(name) && Math.abs(t - lowestAt) < STEP_S / 2
        ? name.includes('hip')
          ? 371.2
          : 191.2
        : y,
    );
    expectInTurn(frontalMidStances(unsunk, 2 * STEP_S));
  });
});
