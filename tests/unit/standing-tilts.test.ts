import { describe, expect, it } from 'vitest';
import { checkStanding } from '../../src/core/standing/check-standing';
import type { StandingMeasureId } from '../../src/core/standing/standing-findings';
import type { StandingCamera } from '../fixtures/standing-person/film-standing';
import type { StandingParams } from '../fixtures/standing-person/standing-person';
import { standingRepeats } from '../fixtures/standing-person/standing-repeats';

const LEVEL: Partial<StandingParams> = {
  statureM: 1.75,
  shouldersBroad: 1,
  hipsBroad: 1,
  shoulderTiltDeg: 0,
  hipTiltDeg: 0,
  trunkLeanDeg: 2,
  weightRightM: 0,
  rightFootAheadM: 0,
  stanceM: 0.2,
};

function valueOf(
  id: StandingMeasureId,
  person: Partial<StandingParams>,
  camera: Partial<StandingCamera> = {},
): number {
  const square = { yawDeg: 0, rollDeg: 0, offCentrePx: 0, ...camera };
  const measure = checkStanding(standingRepeats(1, { ...LEVEL, ...person }, { camera: square })).measures[id];
  if ('unavailable' in measure) throw new Error(measure.unavailable);
  return measure.overall.value;
}

describe('what is read of somebody who stands, beside turns', () => {
  it.each([-4, 0, 4])('shoulders tilted by %i degrees, whatever the hips do', (deg) => {
    expect(Math.abs(valueOf('shoulderTilt', { shoulderTiltDeg: deg, hipTiltDeg: -2 }) - deg)).toBeLessThan(
      0.5,
    );
  });

  it.each([-3, 3])('hips tilted by %i degrees', (deg) => {
    expect(Math.abs(valueOf('hipTilt', { hipTiltDeg: deg }) - deg)).toBeLessThan(0.6);
  });

  it('a picture that is rolled by 3 degrees tilts nobody by more than 1', () => {
    for (const rollDeg of [-3, 3]) {
      expect(Math.abs(valueOf('shoulderTilt', { shoulderTiltDeg: 2 }, { rollDeg }) - 2)).toBeLessThan(1);
      expect(Math.abs(valueOf('hipTilt', {}, { rollDeg }))).toBeLessThan(1);
    }
  });

  it.each([-0.03, 0.03])('the hips %d m beside the middle, percent of the stance', (rightM) => {
    // 0.2 m between the ankles.
    expect(Math.abs(valueOf('weightShift', { weightRightM: rightM }) - 100 * (rightM / 0.2))).toBeLessThan(4);
  });

  it.each([-3, 6])('a trunk that leans by %i degrees', (deg) => {
    expect(Math.abs(valueOf('trunkLean', { trunkLeanDeg: deg }) - deg)).toBeLessThan(1);
  });

  it('a fixed camera that is rolled leans nobody, seen from both sides', () => {
    expect(Math.abs(valueOf('trunkLean', { trunkLeanDeg: 3 }, { rollDeg: 3 }) - 3)).toBeLessThan(0.5);
  });

  it('a trunk that is bent further on the thighs reads as a pelvis further forward', () => {
    const bent = valueOf('pelvisTilt', { trunkLeanDeg: 8 });
    const straight = valueOf('pelvisTilt', { trunkLeanDeg: 0 });
    expect(Math.abs(bent - straight - 8)).toBeLessThan(1);
  });
});

describe('what the running analysis takes over', () => {
  it('breadths in leg lengths, square on even of somebody turned by 20 degrees', () => {
    for (const turnDeg of [0, 20]) {
      const person = { ...LEVEL, shouldersTurnDeg: turnDeg, hipsTurnDeg: turnDeg, shouldersBroad: 1.05 };
      const { reference } = checkStanding(
        standingRepeats(1, person, { camera: { yawDeg: 0, rollDeg: 0, offCentrePx: 0 } }),
      );
      // Of stature: shoulders 0.21, hips 0.12, leg 0.487 (the made-up body's own proportions).
      expect(reference!.shouldersL / ((0.21 * 1.05) / 0.487)).toBeCloseTo(1, 1);
      expect(Math.abs(reference!.shouldersL - (0.21 * 1.05) / 0.487)).toBeLessThan(0.015);
      expect(Math.abs(reference!.hipsL - 0.12 / 0.487)).toBeLessThan(0.012);
    }
  });

  it('how far the shoulders are below the ears, trunk lengths', () => {
    const { reference } = checkStanding(standingRepeats(1, LEVEL, { camera: { yawDeg: 0, rollDeg: 0 } }));
    // Ears are 0.2 m above mid-shoulder, a trunk is 0.27 of 1.75 m.
    for (const side of ['left', 'right'] as const) {
      expect(Math.abs(reference!.shoulderElevation![side] - 0.2 / (0.27 * 1.75))).toBeLessThan(0.03);
    }
  });

  it('nothing without a front view, nor of breadths that no adult has', () => {
    expect(checkStanding(standingRepeats(1, LEVEL, { views: ['side-left'] })).reference).toBeNull();
    const narrow = standingRepeats(1, { ...LEVEL, hipsBroad: 0.5 });
    expect(checkStanding(narrow).reference).toBeNull();
  });
});
