import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { cleanTrack } from '../../src/core/track/clean-track';
import { hipSides, misplaced } from '../../src/core/track/hip-sides';
import { LEG_JOINTS } from '../../src/core/track/repair-swaps';
import { trunkLengthPx } from '../../src/core/track/trunk-length';
import { mapColumns, onlyKeypoints, withTimes } from '../fixtures/known-runners/change-track';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const DURATION_S = 4;
const sidesOf = (track: PoseTrack) => hipSides(track, trunkLengthPx(track));

describe('hipSides', () => {
  it.each([
    ['rear', -1],
    ['front', 1],
  ] as const)('filmed %s, knows on which side the left hip is', (view, sign) => {
    for (const yawDeg of [-25, 0, 25]) {
      const { track } = filmRunner(makeRunner(), { view, yawDeg, durationS: DURATION_S });
      const found = sidesOf(track)!;
      expect(Math.sign(found.apartPx)).toBe(sign);
      expect(misplaced(found, found.apartPx)).toBe(0);
      expect(misplaced(found, -found.apartPx)).toBeGreaterThan(4);
      expect(misplaced(found, NaN)).toBe(0);
    }
  });

  it('says nothing from the side, of somebody who turns round, and without shoulders', () => {
    const film = (view: 'side-left' | 'rear') => filmRunner(makeRunner(), { view, durationS: 3 }).track;
    expect(sidesOf(film('side-left'))).toBeNull();
    const rear = film('rear');
    const turning = mapColumns(
      rear,
      (x, frame) => (frame < 90 ? x : rear.widthPx - x),
      (y) => y,
    );
    expect(sidesOf(turning)).toBeNull();
    expect(sidesOf(onlyKeypoints(rear, ['hip', 'knee', 'ankle']))).toBeNull();
  });
});

describe.each(['rear', 'front'] as const)('legs filmed %s', (view) => {
  it.each(Object.keys(RUNNER_SETS))('%s: stay as they are where no network errs, at any speed', (name) => {
    const runner = makeRunner({ ...RUNNER_SETS[name], durationS: DURATION_S });
    for (const distanceM of [4, 12]) {
      for (const frameRateHz of [30, 60, 120]) {
        const { track } = filmRunner(runner, { view, distanceM, frameRateHz, durationS: DURATION_S });
        expect(cleanTrack(track).report.swapsRepaired).toBe(0);
        expect(cleanTrack(withTimes(track, (t) => 4 * t)).report.swapsRepaired).toBe(0);
      }
    }
  });

  it('are put right even where most of the clip has them exchanged', () => {
    const { track } = filmRunner(makeRunner(), { view, durationS: DURATION_S });
    const spoiled = corrupt(track, { noisePx: 2, dropoutShare: 0.05 }, 3).track;
    const to = Math.round(0.7 * spoiled.timesS.length);
    for (const joint of LEG_JOINTS) {
      const left = spoiled.columns.get(`left_${joint}` as KeypointName)!;
      const right = spoiled.columns.get(`right_${joint}` as KeypointName)!;
      for (const part of ['xPx', 'yPx', 'confidence'] as const) {
        for (let i = 0; i < to; i++) [left[part][i], right[part][i]] = [right[part][i]!, left[part][i]!];
      }
    }
    const { legSwapFrames } = cleanTrack(spoiled).report;
    expect([...legSwapFrames]).toEqual(Array.from(legSwapFrames, (_, i) => (i < to ? 1 : 0)));
  });
});
