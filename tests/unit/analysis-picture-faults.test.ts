import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../../src/core/pose/pose-track';
import { levelTrack } from '../../src/core/track/level-track';
import { reordered, withConfidence } from '../fixtures/known-runners/change-track';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const VIEWS = ['side-left', 'side-right', 'rear', 'front'] as const;
const runner = makeRunner({ trunkLeanDeg: 12 });
const filmed = (view: (typeof VIEWS)[number]): PoseTrack =>
  corrupt(filmRunner(runner, { view, durationS: 6 }).track, { noisePx: 1.5, dropoutShare: 0.03 }, 4).track;

/** The picture turned clockwise by quarters of a circle, landmarks keeping their names. */
function turned(track: PoseTrack, quarters: 1 | 2 | 3): PoseTrack {
  const { widthPx, heightPx } = track;
  const columns = new Map(
    [...track.columns].map(([name, { xPx: x, yPx: y, confidence }]): [KeypointName, KeypointColumn] => {
      if (quarters === 1) return [name, { xPx: y.map((v) => heightPx - v), yPx: x, confidence }];
      if (quarters === 3) return [name, { xPx: y, yPx: x.map((v) => widthPx - v), confidence }];
      return [name, { xPx: x.map((v) => widthPx - v), yPx: y.map((v) => heightPx - v), confidence }];
    }),
  );
  const size = quarters === 2 ? {} : { widthPx: heightPx, heightPx: widthPx };
  return { ...track, ...size, columns };
}

describe.each(VIEWS)('filmed %s', (view) => {
  const track = filmed(view);

  it.each([1, 2, 3] as const)(
    'and turned by %d quarters, nothing is judged and the user is told',
    (quarters) => {
      const { clips, criteria } = analyzeRun([turned(track, quarters)], {});
      expect(clips[0]).toMatchObject({
        activity: 'unknown',
        activityReason: expect.stringMatching(/picture is turned.*Rotate/),
      });
      for (const { verdict, because } of criteria) {
        expect(verdict).toBe('cannot-tell');
        expect(because).toMatch(/picture is turned/);
      }
    },
  );

  it.each([-25, 25])('with a camera held %d degrees askew, it is still a run', (deg) => {
    expect(analyzeRun([levelTrack(track, deg)], {}).clips[0]!.activity).toBe('running');
  });

  it.each([
    ['no ankles among its landmarks', (t: PoseTrack) => without(t, /ankle/)],
    ['no feet at all', (t: PoseTrack) => without(t, /ankle|heel|foot/)],
    ['ankles that the network does not see', (t: PoseTrack) => withConfidence(t, 'ankle', 0.01)],
  ])('with %s, it is not taken for standing', (_, change) => {
    const { clips, criteria } = analyzeRun([change(track)], {});
    expect(clips[0]).toMatchObject({
      activity: 'unknown',
      activityReason: expect.stringMatching(/feet are not seen/),
    });
    for (const { because } of criteria) expect(because).toMatch(/feet are not seen/);
  });
});

describe('played backwards', () => {
  // Only from the side does a standing foot tell which way time goes.
  it.each(Object.keys(RUNNER_SETS))('%s: from the side it is told, and nothing is judged', (name) => {
    const { track } = filmRunner(makeRunner(RUNNER_SETS[name]), { durationS: 6 });
    const last = track.timesS.length - 1;
    const backwards = reordered(
      track,
      Array.from(track.timesS, (_, i) => last - i),
    );
    expect(analyzeRun([track], {}).clips[0]!.activity).toBe('running');
    const { clips, criteria } = analyzeRun([backwards], {});
    expect(clips[0]).toMatchObject({ view: 'side-left', activity: 'unknown', events: [] });
    for (const { verdict, because } of criteria) {
      expect(verdict).toBe('cannot-tell');
      expect(because).toMatch(/played backwards/);
    }
  });
});

function without(track: PoseTrack, names: RegExp): PoseTrack {
  return { ...track, columns: new Map([...track.columns].filter(([name]) => !names.test(name))) };
}
