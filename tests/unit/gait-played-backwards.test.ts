import { describe, expect, it } from 'vitest';
import { playedBackwards } from '../../src/core/gait/played-backwards';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { cleanTrack } from '../../src/core/track/clean-track';
import { frozen, reordered } from '../fixtures/known-runners/change-track';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const reversed = (track: PoseTrack): PoseTrack =>
  reordered(
    track,
    Array.from(track.timesS, (_, i) => track.timesS.length - 1 - i),
  );
const cleaned = (track: PoseTrack): PoseTrack =>
  cleanTrack(corrupt(track, { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.05 }, 3).track).track;

describe('playedBackwards', () => {
  it.each([...Object.entries(RUNNER_SETS), ['walking', NEUTRAL_WALKER] as const])(
    '%s, at 30 and 120 frames a second, from either side',
    (_, params) => {
      for (const [view, frameRateHz] of [
        ['side-left', 30],
        ['side-right', 120],
      ] as const) {
        const { track } = filmRunner(makeRunner(params), { view, frameRateHz, durationS: 5 });
        const facing = view === 'side-left' ? -1 : 1;
        expect(playedBackwards(cleaned(track), facing)).toBe(false);
        expect(playedBackwards(cleaned(reversed(track)), facing)).toBe(true);
      }
    },
  );

  it('says nothing of somebody who stands, is not seen, or is filmed from behind', () => {
    const { track } = filmRunner(makeRunner(), { durationS: 3 });
    expect(playedBackwards(frozen(track), -1)).toBe(false);
    expect(playedBackwards({ ...track, columns: new Map() }, -1)).toBe(false);
    expect(playedBackwards(reversed(track), 0)).toBe(false);
  });
});
