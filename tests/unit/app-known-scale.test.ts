import { describe, expect, it } from 'vitest';
import { scaleNote } from '../../src/app/result/known-scale';
import type { AnalysisOptions } from '../../src/core/analysis/analysis';
import type { Estimate, MeasureValue } from '../../src/core/metrics/measure';

const none: AnalysisOptions = {};
const estimate = (value: number): Estimate => ({ value, ci95: [value, value], sd: 0, n: 9 });
const measure = (unit: string, value: Partial<MeasureValue>): MeasureValue => ({
  unit,
  evidence: 'own',
  perStride: [],
  source: 'side-left',
  ...value,
});

describe('what the runner’s own height and speed add', () => {
  it('says leg lengths in centimetres', () => {
    const result = measure('L', { left: estimate(0.3), right: estimate(0.4) });
    // A leg of 200 cm of height: 98.2 cm (Drillis & Contini 1966).
    expect(scaleNote('footHipDistanceAtContact', result, { ...none, statureCm: 200 }, 'metric')).toMatch(
      /left 29 cm, right 39 cm/,
    );
    expect(scaleNote('footHipDistanceAtContact', result, none, 'metric')).toBeNull();
  });

  it('takes the centimetres that the analysis worked out, from the belt speed too', () => {
    const result = measure('L', { overall: estimate(0.1), cm: { overall: estimate(8.4) } });
    expect(scaleNote('verticalOscillation', result, { ...none, beltSpeedMps: 3 }, 'metric')).toMatch(/8 cm/);
  });

  it('says how long a step is: 3 m/s at 180 steps a minute are 1 m', () => {
    const result = measure('steps/min', { overall: estimate(180) });
    expect(scaleNote('stepRate', result, { ...none, beltSpeedMps: 3 }, 'metric')).toMatch(/1\.00 m/);
  });

  it('says the same in inches and feet where those are chosen', () => {
    const legs = measure('L', { left: estimate(0.3), right: estimate(0.4) });
    // 29.46 and 39.28 cm at 2.54 cm an inch; 1 m is 3.28 feet.
    expect(scaleNote('footHipDistanceAtContact', legs, { statureCm: 200 }, 'imperial')).toMatch(
      /left 12 in, right 15 in/,
    );
    const rate = measure('steps/min', { overall: estimate(180) });
    expect(scaleNote('stepRate', rate, { beltSpeedMps: 3 }, 'imperial')).toMatch(/3\.3 ft/);
  });

  it('adds nothing to angles', () => {
    const result = measure('deg', { overall: estimate(5) });
    expect(scaleNote('trunkLean', result, { ...none, statureCm: 180, beltSpeedMps: 3 }, 'metric')).toBeNull();
  });
});
