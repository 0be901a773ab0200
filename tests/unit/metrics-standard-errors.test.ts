import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { GaitRun } from '../../src/core/gait/gait-run';
import { estimateMean } from '../../src/core/metrics/estimate';
import { keypointSeOf } from '../../src/core/metrics/keypoint-se';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import { SIDES, type Side } from '../../src/core/pose/keypoints';
import { seededRandom } from '../../src/core/signal/random';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner, type Truth } from '../fixtures/synthetic-runner';

describe('the standard error of marks', () => {
  const se = { near: 2, far: 3, frontal: 4, exact: 0.5 };
  const run = (tracker: string | undefined, nearSide: Side | null): GaitRun =>
    ({ nearSide, track: { tracker } }) as unknown as GaitRun;

  it('is the near, the far or the frontal one, as the leg is seen', () => {
    expect(keypointSeOf(se, run('accurate', 'left'), 'left')).toBe(2);
    expect(keypointSeOf(se, run('accurate', 'left'), 'right')).toBe(3);
    expect(keypointSeOf(se, run('accurate', null), 'right')).toBe(4);
    expect(keypointSeOf({ near: 2, far: 3, exact: 1 }, run('accurate', null), 'left')).toBe(2);
  });

  it('grows with the tracker, and is its own for made tracks in every view', () => {
    expect(keypointSeOf(se, run('full', 'left'), 'left')).toBeGreaterThan(2);
    for (const near of ['left', 'right', null] as const) {
      expect(keypointSeOf(se, run('exact', near), 'left')).toBe(0.5);
    }
  });
});

describe('the interval of a mean that adds up over strides', () => {
  it('holds the truth in about 95 of 100 runs whose contacts are each read a little wrong', () => {
    const random = seededRandom(7);
    const RUNS = 400;
    const STRIDES = 10;
    let held = 0;
    for (let r = 0; r < RUNS; r++) {
      const values = SIDES.flatMap(() => {
        const contacts = Array.from({ length: STRIDES + 1 }, (_, i) => 0.7 * i + 0.01 * random.normal());
        return contacts.slice(1).map((timeS, i) => timeS - contacts[i]!);
      });
      const [low, high] = estimateMean(values, 0).ci95;
      if (low <= 0.7 && 0.7 <= high) held++;
    }
    expect(held / RUNS).toBeGreaterThan(0.9);
    expect(held / RUNS).toBeLessThan(0.99);
  });
});

/** Read at contact, over stance, and deepest in stance: timing, vertical and marks each have the most say in one. */
const READ = [
  'footHipDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'trunkLean',
  'contactTime',
] as const satisfies (MeasureId & keyof Truth)[];

describe('intervals of twelve made-up runners from the side', () => {
  const z = new Map<MeasureId, number[]>(READ.map((id) => [id, []]));
  Object.values(RUNNER_SETS).forEach((params, i) => {
    const rollDeg = [-3, 0, 1.5, 0][i % 4]!;
    const film = filmRunner(makeRunner({ ...params, seed: 40 + i }), {
      view: i % 2 === 0 ? 'side-left' : 'side-right',
      frameRateHz: 60,
      durationS: 8,
      rollDeg,
    });
    const { track } = corrupt(film.track, { noisePx: 2, dropoutShare: 0.05 }, 70 + i);
    const { metrics } = analyzeRun([{ ...track, tracker: 'exact' }], {});
    for (const id of READ) {
      const result = metrics[id];
      if (!isAvailable(result)) continue;
      for (const side of SIDES) {
        const found = result[side];
        if (!found) continue;
        const seAll = (found.ci95[1] - found.ci95[0]) / 3.92;
        z.get(id)!.push((found.value - film.truth[id][side]) / seAll);
      }
    }
  });

  it.each(READ)('%s: they hold the truth, and are not twice as wide as they need be', (id) => {
    const errors = z.get(id)!;
    expect(errors.length).toBeGreaterThan(18);
    expect(errors.filter((error) => Math.abs(error) < 1.96).length / errors.length).toBeGreaterThan(0.9);
    const rms = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(rms).toBeGreaterThan(0.5);
  });
});
