import { describe, expect, it } from 'vitest';
import { situationRows } from '../../src/core/words/english/situation';
import type { View } from '../../src/core/track/view';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const [findings] = madeUpAnalysis([madeUpTrack()]).clips;
const base = { view: 'side-right', situation: findings!.situation } as const;
const row = (name: string, change: Partial<typeof base.situation>, view: View = base.view) =>
  situationRows({ view, situation: { ...base.situation, ...change } }, 'metric').find(
    ([key]) => key === name,
  )?.[1];

describe('how it was filmed, in words', () => {
  it('says the tilt, which way, how sure, and that it was put right', () => {
    const words = row('Tilt of the picture', {
      roll: { from: 'belt', correctedDeg: -2, seDeg: 1, seenDeg: -2.5, seenSeDeg: 1.2 },
    });
    expect(words).toBe(
      'turned anticlockwise by 2.0 degrees (give or take 2.0, from the feet on the belt); put right',
    );
    const told = (correctedDeg: number) =>
      row('Tilt of the picture', { roll: { from: 'user', correctedDeg, seDeg: 0.5 } });
    expect(told(3)).toBe('turned clockwise by 3.0 degrees, as you said; put right');
    expect(told(0)).toBe('level, as you said');
  });

  it('does not call a little found roll a tilt, nor nothing a finding', () => {
    const little = { from: 'body', correctedDeg: 0.3, seDeg: 0.9 } as const;
    expect(row('Tilt of the picture', { roll: little })).toMatch(/^level \(give or take 1\.8/);
    const none = { from: 'assumed-level', correctedDeg: 0, seDeg: 2 } as const;
    expect(row('Tilt of the picture', { roll: none })).toBe('taken as level');
  });

  it.each([
    ['side-left', 86, 'square on'],
    ['side-left', 75, 'about 15 degrees off square'],
    ['rear', 12, 'about 12 degrees off square'],
    ['oblique', 45, 'about 45 degrees off the line of running'],
  ] as const)('from %s at %d: %s', (view, yawDeg, words) => {
    expect(row('Camera direction', { yawDeg }, view)).toBe(words);
  });

  it('says the scale with its source, or what would tell it', () => {
    expect(row('Scale', {})).toBe('3.3 mm a pixel (from your height, give or take 8 %)');
    expect(row('Scale', { calibration: { legLengthPx: 200 } })).toMatch(
      /not known.*height or the belt speed/,
    );
  });

  it('says the belt only where it is seen', () => {
    expect(row('Belt', {})).toBeUndefined();
    const calibration = { legLengthPx: 200, beltSpeedLegsPerS: 3.5, beltSpeedMps: 2.96 };
    expect(row('Belt', { calibration })).toBe('3.5 leg lengths a second, about 3.0 m/s for your size');
  });
});
