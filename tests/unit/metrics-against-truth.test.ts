import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { filmRunner, makeRunner, type Truth } from '../fixtures/synthetic-runner';

/**
 * How near each measure comes to the truth, clean at 120 frames a second, over all runners, from side-left and behind: mean and
 * largest error. Aimed at: angles 0.5 degrees, lengths 0.005 leg lengths. Where that is not reached the bar says what is:
 * - read at contact: contact itself is 8 ms late in these runners (see gait-events-synthetic.test.ts), in which a shin
 *   turns by 2 degrees, a knee bends by 2-3, and a foot travels 0.015 L;
 * - read at toe-off: a thigh swings 5 degrees in 15 ms;
 * - symmetry: a planted 12 % reads as about 7;
 * - contact and flight time: both ends' definitions add up to 12 ms;
 * - frontal: a bent knee in perspective, and a mid-stance that from behind is half-way through contact.
 */
const BARS: readonly [id: MeasureId, mean: number, largest: number][] = [
  ['contactTime', 0.016, 0.025],
  ['flightTime', 0.016, 0.025],
  ['dutyFactor', 0.02, 0.03],
  ['trunkLean', 0.1, 0.5],
  ['trunkLeanAtMidStance', 0.1, 0.5],
  ['trunkLeanAtToeOff', 0.1, 0.5],
  ['thighExtensionAtToeOff', 1.8, 8],
  ['footHipDistanceAtContact', 0.018, 0.025],
  ['tibiaAngleAtContact', 2.3, 3.5],
  ['kneeFlexionAtContact', 2.7, 4],
  ['kneeFlexionMidStance', 0.2, 0.5],
  ['footStrikeAngle', 1.3, 4],
  ['torsoRotationOffset', 0.5, 2],
  ['pelvicDrop', 0.6, 2.2],
  ['femoralAdduction', 0.3, 1],
  ['kneeFrontalAngle', 0.6, 2.2],
  ['verticalOscillation', 0.003, 0.005],
  ['symmetryContactTime', 1.5, 6],
  ['symmetryFlightTime', 4, 12.5],
  ['symmetryStepTime', 1, 2.5],
];

interface Reading {
  readonly what: string;
  readonly error: number;
  readonly covered: boolean;
}

const readings = new Map<MeasureId | 'stepRate', Reading[]>();
for (const [name, params] of Object.entries(RUNNER_SETS)) {
  const runner = makeRunner({ ...params, seed: name.length });
  for (const view of ['side-left', 'rear'] as const) {
    const { track, truth } = filmRunner(runner, { view, frameRateHz: 120, distanceM: 12 });
    const { metrics } = analyzeRun([track], {});
    for (const id of [...BARS.map(([id]) => id), 'stepRate'] as const) {
      const result = metrics[id];
      if (!isAvailable(result)) continue;
      const known = truthOf(truth, id);
      for (const part of typeof known === 'number' ? (['overall'] as const) : (['left', 'right'] as const)) {
        const value = typeof known === 'number' ? known : known[part as 'left'];
        const found = result[part]!;
        const own = readings.get(id) ?? [];
        own.push({
          what: `${name}, ${view}, ${part}`,
          error: found.value - value,
          covered: found.ci95[0] <= value && value <= found.ci95[1],
        });
        readings.set(id, own);
      }
    }
  }
}

function truthOf(truth: Truth, id: MeasureId): number | { left: number; right: number } {
  if (id === 'verticalOscillation') return truth.verticalOscillationM / truth.legLengthM;
  if (id === 'stepRate') {
    // Contacts counted over time: with uneven steps the median step time is that of one foot only.
    const contacts = truth.events.filter((event) => event.type === 'IC');
    return (60 * (contacts.length - 1)) / (contacts[contacts.length - 1]!.timeS - contacts[0]!.timeS);
  }
  return truth[id as 'trunkLean'];
}

describe.each(BARS)('%s on twelve synthetic runners', (id, mean, largest) => {
  const own = readings.get(id) ?? [];

  it(`comes within ${mean} of the truth on average, and always within ${largest}`, () => {
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(own.reduce((sum, { error }) => sum + Math.abs(error), 0) / own.length).toBeLessThan(mean);
    for (const { what, error } of own) expect(Math.abs(error), what).toBeLessThan(largest);
  });

  it('has intervals that hold the truth', () => {
    const covered = own.filter((reading) => reading.covered).length / own.length;
    // Nine in ten; contact and flight time, whose bias is the definition's, in two thirds.
    expect(covered).toBeGreaterThanOrEqual(/^(contactTime|flightTime|dutyFactor)$/.test(id) ? 0.65 : 0.9);
  });
});

describe('step rate on twelve synthetic runners', () => {
  it('comes within 1 a minute of the truth, and its interval holds it', () => {
    const own = readings.get('stepRate')!;
    expect(own.length).toBe(2 * Object.keys(RUNNER_SETS).length);
    for (const { what, error } of own) expect(Math.abs(error), what).toBeLessThan(1);
    expect(own.filter(({ covered }) => covered).length).toBeGreaterThanOrEqual(0.9 * own.length);
  });
});

describe('what is planted shows, on its side and with its sign', () => {
  const measured = (name: keyof typeof RUNNER_SETS, view: 'side-left' | 'side-right' | 'rear' | 'front') =>
    analyzeRun([filmRunner(makeRunner(RUNNER_SETS[name]), { view, frameRateHz: 120 }).track], {}).metrics;
  const value = (result: unknown, part: 'overall' | 'left' | 'right' = 'overall'): number =>
    (result as Record<string, { value: number }>)[part]!.value;

  it.each(['side-left', 'side-right'] as const)('longer on the right foot, from %s', (view) => {
    expect(value(measured('longer on the right foot', view).symmetryContactTime)).toBeGreaterThan(6);
  });

  it.each(['side-left', 'side-right'] as const)(
    'longer right steps (those that the right foot ends), from %s',
    (view) => {
      expect(value(measured('longer right steps', view).symmetryStepTime)).toBeGreaterThan(5);
    },
  );

  it.each(['side-left', 'side-right'] as const)('a chest turned left, from %s', (view) => {
    expect(value(measured('chest turned left', view).torsoRotationOffset)).toBeGreaterThan(8);
  });

  it.each(['rear', 'front'] as const)('the left knee inward, from %s', (view) => {
    const { kneeFrontalAngle, femoralAdduction } = measured('left knee inward', view);
    for (const result of [kneeFrontalAngle, femoralAdduction]) {
      expect(value(result, 'left')).toBeGreaterThan(value(result, 'right') + 4);
    }
  });
});
