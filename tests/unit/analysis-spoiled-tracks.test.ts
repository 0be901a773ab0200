import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, AnalysisOptions } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable } from '../../src/core/metrics/measure';
import { readTrackFile, TRACK_FORMAT } from '../../src/core/pose/track-file';
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

describe('numbers and times that no camera gives', () => {
  const rear = filmRunner(makeRunner(), { view: 'rear', durationS: 4 }).track;
  const side = cut(track, 0, 240);
  const scaled = (clip: PoseTrack, by: number): PoseTrack =>
    mapColumns(
      clip,
      (x) => by * x,
      (y) => by * y,
    );
  const without = (clip: PoseTrack, words: RegExp): PoseTrack => ({
    ...clip,
    columns: new Map([...clip.columns].filter(([name]) => !words.test(name))),
  });
  const cases: [name: string, spoil: (clip: PoseTrack) => PoseTrack][] = [
    [
      'every second frame missing',
      (clip) =>
        mapColumns(
          clip,
          (x, i) => (i % 2 ? NaN : x),
          (y) => y,
        ),
    ],
    [
      'the first half missing',
      (clip) =>
        mapColumns(
          clip,
          (x, i) => (i < 120 ? NaN : x),
          (y) => y,
        ),
    ],
    ['endless numbers only', (clip) => scaled(clip, Infinity)],
    [
      'endless numbers here and there',
      (clip) =>
        mapColumns(
          clip,
          (x, i) => (i % 5 ? x : Infinity),
          (y) => y,
        ),
    ],
    ['coordinates of 1e300', (clip) => scaled(clip, 1e300)],
    ['coordinates whose squares just fit', (clip) => scaled(clip, 1e151)],
    [
      '1e308 now and then',
      (clip) =>
        mapColumns(
          clip,
          (x, i) => (i % 17 ? x : 1e308),
          (y) => y,
        ),
    ],
    ['coordinates of 1e-300', (clip) => scaled(clip, 1e-300)],
    [
      'every landmark in one point',
      (clip) =>
        mapColumns(
          clip,
          () => 100,
          () => 100,
        ),
    ],
    [
      'every landmark in one moving point',
      (clip) =>
        mapColumns(
          clip,
          (_, i) => i,
          (_, i) => i,
        ),
    ],
    [
      'all on one upright line',
      (clip) =>
        mapColumns(
          clip,
          () => 5,
          (y) => y,
        ),
    ],
    [
      'all on one level line',
      (clip) =>
        mapColumns(
          clip,
          (x) => x,
          () => 5,
        ),
    ],
    [
      'the picture upside down',
      (clip) =>
        mapColumns(
          clip,
          (x) => x,
          (y) => -y,
        ),
    ],
    ['confidences that are no numbers', (clip) => withConfidence(clip, '', NaN)],
    ['endless confidences', (clip) => withConfidence(clip, '', Infinity)],
    ['one knee never believed', (clip) => withConfidence(clip, 'left_knee', 0)],
    ['no left leg', (clip) => without(clip, /left_(hip|knee|ankle|heel|foot)/)],
    ['no legs', (clip) => without(clip, /knee|ankle|heel|foot/)],
    ['no ankles', (clip) => without(clip, /ankle/)],
    ['no knees', (clip) => without(clip, /knee/)],
    ['one heel', (clip) => without(clip, /left_heel/)],
    ['the left side only', (clip) => without(clip, /right/)],
    ['the face only', (clip) => onlyKeypoints(clip, ['eye', 'nose', 'ear', 'mouth'])],
    [
      'both legs in one place',
      (clip) => ({
        ...clip,
        columns: new Map(
          [...clip.columns].map(([name, c]) => [
            name,
            clip.columns.get(name.replace('left_', 'right_') as typeof name) ?? c,
          ]),
        ),
      }),
    ],
    ['times in nanoseconds', (clip) => withTimes(clip, (_, i) => i * 1e-9)],
    ['times next to nothing apart', (clip) => withTimes(clip, (_, i) => i * 1e-300)],
    ['frames in pairs', (clip) => withTimes(clip, (_, i) => Math.floor(i / 2) / 30 + (i % 2) * 1e-7)],
    ['ever longer frames', (clip) => withTimes(clip, (_, i) => 1.02 ** i / 1000)],
    ['a frame in ten seconds', (clip) => withTimes(clip, (_, i) => 10 * i)],
    ['times below 0', (clip) => withTimes(clip, (t) => t - 1e6)],
    ['a gap of nearly an hour', (clip) => withTimes(clip, (t, i) => (i > 120 ? t + 3590 : t))],
    ['nanoseconds, then an hour', (clip) => withTimes(clip, (_, i) => (i < 239 ? i * 1e-9 : 3600))],
  ];

  it.each(cases)('%s: no bad number, no throw, no endless work', (_, spoil) => {
    for (const clip of [side, rear]) {
      const beganMs = performance.now();
      expectSound(analyzeRun([spoil(clip)], {}));
      expect(performance.now() - beganMs).toBeLessThan(10_000);
    }
  });

  it('whatever a pose track file may hold is analysed or refused with a sentence', () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(0, 1e6, -1e6, 1e-320),
    );
    const point = fc.option(fc.tuple(value, value, fc.double({ min: 0, max: 1, noNaN: true })), { freq: 8 });
    const names = ['left_hip', 'right_hip', 'left_knee', 'right_knee', 'left_ankle', 'left_shoulder', 'tail'];
    const frame = fc.record({
      step: fc.oneof(fc.constant(1 / 60), fc.constantFrom(1e-12, 1e-9, 0.5, 60, 0, -1)),
      points: fc.tuple(...names.map(() => point)),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 40 }), (frames) => {
        let t = 0;
        const imported = readTrackFile({
          format: TRACK_FORMAT,
          version: 1,
          width: 1280,
          height: 720,
          fps: 60,
          keypoints: names,
          frames: frames.map(({ step, points }) => ({ t: (t += step), points })),
        });
        if ('failure' in imported) expect(imported.failure).toMatch(/^[A-Z“].*\.$/);
        else expectSound(analyzeRun([imported.track], {}));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is refused', () => {
  const options = (slowMotionFactor: number): AnalysisOptions => ({ slowMotionFactor });
  it.each<[string, readonly PoseTrack[], AnalysisOptions, RegExp]>([
    ['no track', [], {}, /one or two/],
    ['three tracks', [track, track, track], {}, /one or two/],
    ['a track without frames', [cut(track, 0, 0)], {}, /without frames/],
    ['a picture without width', [{ ...track, widthPx: 0 }], {}, /width and height/],
    ['a height that is no number', [{ ...track, heightPx: NaN }], {}, /width and height/],
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
