import { describe, expect, it } from 'vitest';
import type { Analysis, AnalysisOptions } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import {
  cut,
  frozen,
  mapColumns,
  onlyKeypoints,
  reordered,
  withConfidence,
  withTimes,
} from '../fixtures/known-runners/change-track';
import { findBadNumbers } from '../fixtures/known-runners/find-bad-numbers';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const { track } = filmRunner(makeRunner(), { durationS: 6 });
const frames = track.timesS.length;
/** Every frame once, far from its place: 197 and the number of frames share no factor. */
const SHUFFLED = Array.from({ length: frames }, (_, i) => (i * 197) % frames);
const nowhere = mapColumns(
  track,
  () => NaN,
  () => NaN,
);

/** Every reason and every sentence is there, and no number is less than a number. */
function expectSound(analysis: Analysis): void {
  expect(findBadNumbers(analysis)).toEqual([]);
  for (const result of Object.values(analysis.metrics)) {
    if (!isAvailable(result)) expect(result.unavailable).toMatch(/^[A-Z].+[.)]$/);
  }
  for (const { because, verdict, evidence } of analysis.criteria) {
    expect(because.length).toBeGreaterThan(15);
    if (verdict === 'cannot-tell') expect(evidence).toEqual([]);
    else expect(evidence.length).toBeGreaterThan(0);
  }
}

describe('tracks that are no run to be measured', () => {
  const cases: [name: string, track: PoseTrack, activity: RegExp, reason: RegExp][] = [
    ['nobody in any frame', nowhere, /unknown/, /Too little of a person/],
    ['no landmarks at all', { ...track, columns: new Map() }, /unknown/, /Too little of a person/],
    ['one frame', cut(track, 0, 1), /unknown/, /Too little of a person/],
    ['two frames', cut(track, 0, 2), /unknown/, /Too little of a person/],
    ['eight frames', cut(track, 0, 8), /unknown/, /Too little of a person/],
    ['one stride', cut(track, 0, 48), /unknown/, /Only 0\.8 seconds/],
    ['two seconds', cut(track, 0, 120), /running/, /at least 7 are needed|only be seen from behind/],
    ['a body that holds still', frozen(track), /standing/, /standing/],
    ['frames in a jumble', reordered(track, SHUFFLED), /unknown/, /No steady rhythm/],
    ['ankles only', onlyKeypoints(track, ['ankle']), /unknown/, /Too little of a person/],
    ['no hips', onlyKeypoints(track, ['shoulder', 'knee', 'ankle']), /unknown/, /Too little of a person/],
    ['no shoulders', onlyKeypoints(track, ['hip', 'knee', 'ankle']), /running/, /shoulders and hips/],
    ['no confidence', withConfidence(track, '', 0), /unknown/, /Too little of a person/],
  ];

  it.each(cases)('%s: a reason, and nothing made up', (_, spoiled, activity, reason) => {
    const analysis = analyzeRun([spoiled], {});
    expectSound(analysis);
    expect(analysis.clips[0]!.activity).toMatch(activity);
    for (const result of Object.values(analysis.metrics)) {
      expect(result).toHaveProperty('unavailable', expect.stringMatching(reason));
    }
    for (const { verdict } of analysis.criteria) expect(verdict).toBe('cannot-tell');
  });

  it('5 frames a second: no verdict on a running criterion', () => {
    const analysis = analyzeRun([filmRunner(makeRunner(), { frameRateHz: 5 }).track], {});
    expectSound(analysis);
    for (const { verdict } of analysis.criteria) expect(verdict).toBe('cannot-tell');
  });

  it.each([10, 15])('%d frames a second: at most what is not read at an instant', (frameRateHz) => {
    const analysis = analyzeRun([filmRunner(makeRunner(), { frameRateHz }).track], {});
    expectSound(analysis);
    expect(
      Object.keys(analysis.metrics).filter((id) => isAvailable(analysis.metrics[id as 'stepRate'])),
    ).toEqual(expect.not.arrayContaining(['contactTime', 'trunkLean', 'kneeFlexionAtContact']));
  });
});

describe('tracks with much missing', () => {
  it.each([
    [
      'a tenth of the frames lost, outliers and swaps',
      { lostFrameShare: 0.1, outlierShare: 0.05, legSwapShare: 0.2 },
    ],
    ['half of all samples missing', { dropoutShare: 0.5 }],
    ['noise as large as a foot', { noisePx: 30 }],
  ])('%s: no bad number, no throw', (_, how) => {
    expectSound(analyzeRun([corrupt(track, how, 4).track], {}));
  });

  it('numbers that are no numbers here and there are taken as missing', () => {
    const holes = mapColumns(
      track,
      (x, i) => (i % 9 === 0 ? NaN : x),
      (y, i) => (i % 11 === 0 ? Infinity : y),
    );
    expectSound(analyzeRun([holes], {}));
  });
});

describe('what is refused', () => {
  const options = (slowMotionFactor: number): AnalysisOptions => ({ slowMotionFactor });
  it.each<[string, readonly PoseTrack[], AnalysisOptions, RegExp]>([
    ['no track', [], {}, /one or two/],
    ['three tracks', [track, track, track], {}, /one or two/],
    ['a track without frames', [cut(track, 0, 0)], {}, /without frames/],
    ['times in a jumble', [withTimes(track, (_, i) => track.timesS[SHUFFLED[i]!]!)], {}, /times must rise/],
    ['times that run backwards', [withTimes(track, (t) => -t)], {}, /times must rise/],
    ['times that stand still', [withTimes(track, () => 1)], {}, /times must rise/],
    ['a jump of days', [withTimes(track, (t, i) => (i > 200 ? t + 1e6 : t))], {}, /longer than an hour/],
    ['times that are no numbers', [withTimes(track, (t, i) => (i % 7 ? t : NaN))], {}, /times must rise/],
    ['a slow-motion factor of 0', [track], options(0), /slow-motion/],
    ['a negative slow-motion factor', [track], options(-4), /slow-motion/],
    ['a slow-motion factor that is no number', [track], options(NaN), /slow-motion/],
  ])('%s, with a RangeError that says why', (_, tracks, given, why) => {
    expect(() => analyzeRun(tracks, given)).toThrow(RangeError);
    expect(() => analyzeRun(tracks, given)).toThrow(why);
  });
});

describe('slow motion', () => {
  const { track: fast } = filmRunner(makeRunner(), { frameRateHz: 240, durationS: 8 });
  const slow = withTimes(fast, (t) => 4 * t);
  const normal = analyzeRun([fast], {});

  it('played four times slower is not judged, and asks for the factor', () => {
    const analysis = analyzeRun([slow], {});
    expectSound(analysis);
    expect(analysis.clips[0]).toMatchObject({ activity: 'unknown', events: [] });
    expect(analysis.clips[0]!.activityReason).toMatch(
      /slowed 4 times \(4\d steps a minute.*Set slow motion to 4/,
    );
    expect(analysis.criteria[0]!.because).toMatch(/slow motion/);
  });

  it('with its factor gives the measures of the normal clip, and times on its own clock', () => {
    const analysis = analyzeRun([slow], { slowMotionFactor: 4 });
    for (const [id, result] of Object.entries(analysis.metrics)) {
      const known = normal.metrics[id as 'stepRate'];
      expect(isAvailable(result), id).toBe(isAvailable(known));
      if (!isAvailable(result) || !isAvailable(known)) continue;
      for (const part of ['overall', 'left', 'right'] as const) {
        if (known[part]) expect(result[part]!.value, id).toBeCloseTo(known[part].value, 6);
      }
      result.perStride.forEach(({ timeS }, i) => expect(timeS).toBeCloseTo(4 * known.perStride[i]!.timeS, 6));
    }
    const [clip, was] = [analysis.clips[0]!, normal.clips[0]!];
    clip.events.forEach(({ timeS }, i) => expect(timeS).toBeCloseTo(4 * was.events[i]!.timeS, 6));
    expect(clip.cleaned.timesS[100]).toBeCloseTo(slow.timesS[100]!, 9);
    expect(clip.quality.framesPerSecond).toBeCloseTo(240, 6);
    expect(analysis.criteria.map(({ verdict }) => verdict)).toEqual(
      normal.criteria.map(({ verdict }) => verdict),
    );
    for (const { evidence } of analysis.criteria) {
      for (const { timeS } of evidence)
        expect(timeS).toBeLessThanOrEqual(slow.timesS[slow.timesS.length - 1]!);
    }
  });
});
