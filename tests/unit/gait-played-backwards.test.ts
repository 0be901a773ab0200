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

/** From this share of the clip on, they go the other way: the picture is mirrored. */
function turnedAround(track: PoseTrack, share: number): PoseTrack {
  const { widthPx, timesS, columns } = track;
  const turned = (x: number, i: number): number => (i < share * timesS.length ? x : widthPx - x);
  return {
    ...track,
    columns: new Map(
      [...columns].map(([name, column]) => [name, { ...column, xPx: column.xPx.map(turned) }] as const),
    ),
  };
}

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

  it('says nothing of somebody who walks to and fro, whichever way they are said to face', () => {
    const { track } = filmRunner(makeRunner(NEUTRAL_WALKER), { view: 'side-right', durationS: 8 });
    for (const facing of [-1, 1] as const) {
      for (const turnsAt of [0.3, 0.5, 0.7]) {
        expect(playedBackwards(cleaned(turnedAround(track, turnsAt)), facing)).toBe(false);
      }
    }
  });

  it('says nothing of somebody who stands, is not seen, or is filmed from behind', () => {
    const { track } = filmRunner(makeRunner(), { durationS: 3 });
    expect(playedBackwards(frozen(track), -1)).toBe(false);
    expect(playedBackwards({ ...track, columns: new Map() }, -1)).toBe(false);
    expect(playedBackwards(reversed(track), 0)).toBe(false);
  });
});
