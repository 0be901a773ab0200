import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCoco17, importHalpe26 } from '../../src/core/pose/import-keypoint-lists';
import { importOpenPose } from '../../src/core/pose/import-openpose';
import { importTrc, markerName } from '../../src/core/pose/import-trc';
import { BODY_25, COCO_17, HALPE_26 } from '../../src/core/pose/keypoint-lists';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { readTrackFile, writeTrackFile } from '../../src/core/pose/track-file';
import type { TrackImport } from '../../src/core/pose/track-import';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

function trackOf(result: TrackImport): PoseTrack {
  if ('failure' in result) throw new Error(result.failure);
  return result.track;
}
const failureOf = (result: TrackImport): string => ('failure' in result ? result.failure : 'no failure');

const valid = () => ({
  format: 'plumbline.pose-track',
  version: 1,
  width: 1280,
  height: 720,
  fps: 50,
  keypoints: ['right_hip', 'left_knee', 'chin'],
  frames: [
    {
      t: 0,
      points: [
        [1, 2, 0.5],
        [3, 4, 1],
        [9, 9, 1],
      ],
    },
    { t: 0.02, points: [null, [5, 6, 0.25], null] },
    { t: 0.05, points: [null, null, null] },
  ] as { t: unknown; points: unknown }[],
});

describe('readTrackFile', () => {
  it('reads any subset of names in any order and passes over others', () => {
    const track = trackOf(readTrackFile(valid()));
    expect([...track.columns.keys()]).toEqual(['right_hip', 'left_knee'].sort().reverse());
    expect([...track.timesS]).toEqual([0, 0.02, 0.05]);
    expect([...track.columns.get('left_knee')!.xPx]).toEqual([3, 5, NaN]);
    expect([...track.columns.get('left_knee')!.confidence]).toEqual([1, 0.25, 0]);
  });

  it('gives back what was written', () => {
    const { track } = corrupt(filmRunner(makeRunner(), { durationS: 1 }).track, {
      noisePx: 2,
      dropoutShare: 0.1,
    });
    const back = trackOf(
      readTrackFile(JSON.parse(JSON.stringify(writeTrackFile({ ...track, tracker: 'full' })))),
    );
    expect(back.tracker).toBe('full');
    expect([...back.columns.keys()]).toEqual([...track.columns.keys()]);
    for (const [name, column] of track.columns) {
      const read = back.columns.get(name)!;
      column.xPx.forEach((x, i) => {
        if (Number.isNaN(x)) expect(read.xPx[i]).toBeNaN();
        else expect(Math.abs(read.xPx[i]! - x)).toBeLessThanOrEqual(0.0051);
      });
    }
  });

  type Broken = [what: string, change: (file: ReturnType<typeof valid>) => unknown, sentence: RegExp];
  const broken: Broken[] = [
    ['null', () => null, /file is null/],
    ['a list', () => [], /file is a list/],
    ['another format', (f) => ({ ...f, format: 'x' }), /not a pose track/],
    ['another version', (f) => ({ ...f, version: 2 }), /version 2/],
    ['no width', (f) => ({ ...f, width: undefined }), /"width" is missing/],
    ['a width of 0', (f) => ({ ...f, width: 0 }), /"width" is 0/],
    ['an endless height', (f) => ({ ...f, height: Infinity }), /"height" is Infinity/],
    ['an fps of NaN', (f) => ({ ...f, fps: NaN }), /"fps" is NaN/],
    ['names that are none', (f) => ({ ...f, keypoints: [1, 2, 3] }), /"keypoints" holds a number/],
    ['only unknown names', (f) => ({ ...f, keypoints: ['a', 'b', 'c'] }), /known name/],
    ['one name twice', (f) => ({ ...f, keypoints: ['nose', 'nose', 'chin'] }), /nose twice/],
    ['names of inherited fields', (f) => ({ ...f, keypoints: ['toString', '__proto__', 'x'] }), /known name/],
    ['frames that are no list', (f) => ({ ...f, frames: {} }), /"frames" is an object/],
    ['no frames', (f) => ({ ...f, frames: [] }), /no frames/],
    ['a time that is text', (f) => ((f.frames[1]!.t = '0.02'), f), /"frame 2, t" is a string/],
    ['time going back', (f) => ((f.frames[2]!.t = 0.01), f), /frame 3 is at 0.01 s, after 0.02/],
    ['time standing still', (f) => ((f.frames[2]!.t = 0.02), f), /must rise/],
    ['a negative time', (f) => ((f.frames[0]!.t = -1), f), /"frame 1, t" is -1/],
    ['a point too few', (f) => ((f.frames[1]!.points = [null, null]), f), /Frame 2 has 2 points, where 3/],
    ['points that are text', (f) => ((f.frames[1]!.points = 'abc'), f), /Frame 2 is a string/],
    [
      'a point of two numbers',
      (f) => ((f.frames[0]!.points = [[1, 2], null, null]), f),
      /Frame 1, right_hip, should/,
    ],
    ['a NaN', (f) => ((f.frames[0]!.points = [[NaN, 2, 1], null, null]), f), /right_hip, x" is NaN/],
    [
      'an endless y',
      (f) => ((f.frames[0]!.points = [[1, -Infinity, 1], null, null]), f),
      /right_hip, y" is -Inf/,
    ],
    [
      'a confidence of text',
      (f) => ((f.frames[0]!.points = [[1, 2, 'x'], null, null]), f),
      /confidence" is a string/,
    ],
    [
      'a prototype key',
      () => JSON.parse('{"__proto__": {"format": "plumbline.pose-track"}}') as unknown,
      /__proto__/,
    ],
    ['inherited fields', () => Object.create(valid()) as unknown, /not a pose track/],
  ];
  it.each(broken)('refuses %s with a sentence', (_, change, sentence) => {
    const failure = failureOf(readTrackFile(change(valid())));
    expect(failure).toMatch(sentence);
    expect(failure).toMatch(/^[A-Z"].*\.$/);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (anything) => {
        expect('failure' in readTrackFile(anything)).toBe(true);
        const inside = { ...valid(), frames: [{ t: 0, points: anything }] };
        expect(readTrackFile(inside)).toBeTypeOf('object');
      }),
    );
  });
});

describe('keypoint lists', () => {
  // Places by the data sets' own documentation.
  it('have each landmark at its documented place', () => {
    expect([COCO_17.length, HALPE_26.length, BODY_25.length]).toEqual([17, 26, 25]);
    expect([COCO_17[5], COCO_17[12], COCO_17[15]]).toEqual(['left_shoulder', 'right_hip', 'left_ankle']);
    expect([HALPE_26[20], HALPE_26[21], HALPE_26[24], HALPE_26[25]]).toEqual([
      'left_foot_index',
      'right_foot_index',
      'left_heel',
      'right_heel',
    ]);
    expect([BODY_25[4], BODY_25[9], BODY_25[14], BODY_25[19], BODY_25[24]]).toEqual([
      'right_wrist',
      'right_hip',
      'left_ankle',
      'left_foot_index',
      'right_heel',
    ]);
  });

  it('are read with their frame rate, and confidences past 1 as 1', () => {
    const frame = (count: number) => Array.from({ length: count }, (_, k) => [k, 2 * k, 1.03]);
    const size = { widthPx: 100, heightPx: 100, framesPerS: 25 };
    const halpe = trackOf(importHalpe26({ ...size, frames: [frame(26), null, frame(26)] }));
    expect([...halpe.columns.get('left_heel')!.xPx]).toEqual([24, NaN, 24]);
    expect(halpe.columns.get('left_heel')!.confidence[0]).toBe(1);
    expect(halpe.timesS[2]).toBeCloseTo(0.08, 12);
    const coco = trackOf(importCoco17({ ...size, frames: [frame(17)] }));
    expect(coco.columns.get('right_ankle')!.yPx[0]).toBe(32);
    expect(coco.columns.has('left_heel')).toBe(false);
    expect(failureOf(importCoco17({ ...size, frames: [frame(26)] }))).toMatch(/26 points, where 17/);
    expect(failureOf(importCoco17({ ...size, framesPerS: 0, frames: [frame(17)] }))).toMatch(
      /frames per second/,
    );
    expect(failureOf(importCoco17({ ...size, frames: 'x' }))).toMatch(/"frames"/);
  });
});

describe('importOpenPose', () => {
  const person = (x: number, tall: number): { pose_keypoints_2d: number[] } => ({
    pose_keypoints_2d: BODY_25.flatMap((_, k) => [x + k, 100 + (tall * k) / 24, 0.9]),
  });

  it('follows the tallest person, then the nearest', () => {
    const files = [
      { people: [person(500, 80), person(100, 300)] },
      { people: [] },
      { people: [person(102, 200), person(500, 400)] },
    ];
    const track = trackOf(importOpenPose({ files, framesPerS: 50 }));
    expect([...track.columns.get('nose')!.xPx]).toEqual([100, NaN, 102]);
    expect(track.timesS[2]).toBeCloseTo(0.04, 12);
    expect(track.widthPx).toBeGreaterThanOrEqual(126);
  });

  it('takes 0, 0, 0 as not found', () => {
    const one = person(100, 300);
    one.pose_keypoints_2d.splice(3 * 24, 3, 0, 0, 0);
    const track = trackOf(importOpenPose({ files: [{ people: [one] }], framesPerS: 30 }));
    expect(track.columns.has('right_heel')).toBe(false);
  });

  it.each([
    [[{}], /no "people"/],
    [[null], /no "people"/],
    [[{ people: [{ pose_keypoints_2d: [1, 2, 3] }] }], /BODY_25/],
    [[{ people: [{ pose_keypoints_2d: new Array(75).fill('x') }] }], /not made of numbers/],
    [[], /no frames/],
  ])('refuses %j with a sentence', (files, sentence) => {
    expect(failureOf(importOpenPose({ files, framesPerS: 30 }))).toMatch(sentence);
  });
});

describe('importTrc', () => {
  const trc = (
    unit: string,
    rows: string[],
    names = 'Frame#\tTime\tRHip\t\t\tRBigToe\t\t\tHead\t\t',
  ): string =>
    [
      'PathFileType\t4\t(X/Y/Z)\trun.trc',
      'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits',
      `100\t100\t2\t3\t${unit}`,
      names,
      '\t\tX1\tY1\tZ1\tX2\tY2\tZ2\tX3\tY3\tZ3',
      ...rows,
    ].join('\r\n');
  const rows = [
    '1\t0.50\t0.10\t0.90\t0.1\t0.30\t0.05\t0.1\t0\t1.7\t0',
    '2\t0.51\t0.11\t0.91\t0.1\t\t\t\t0\t1.7\t0',
  ];

  it('makes a picture a pixel a millimetre, head up, from the right', () => {
    const track = trackOf(importTrc(trc('m', rows)));
    const [hip, toe] = [track.columns.get('right_hip')!, track.columns.get('right_foot_index')!];
    expect(toe.yPx[0]! - hip.yPx[0]!).toBeCloseTo(850, 6);
    expect(toe.xPx[0]! - hip.xPx[0]!).toBeCloseTo(200, 6);
    expect(toe.xPx[1]).toBeNaN();
    expect(track.timesS[1]).toBeCloseTo(0.01, 9);
    expect(track.columns.size).toBe(2);
  });

  it('from the left the runner faces image left; millimetres are millimetres', () => {
    const millimetres = rows.map((row) =>
      row
        .split('\t')
        .map((cell, i) => (i > 1 && cell !== '' ? String(1000 * Number(cell)) : cell))
        .join('\t'),
    );
    const track = trackOf(importTrc(trc('mm', millimetres), { seenFrom: 'left' }));
    const [hip, toe] = [track.columns.get('right_hip')!, track.columns.get('right_foot_index')!];
    expect(toe.xPx[0]! - hip.xPx[0]!).toBeCloseTo(-200, 6);
    expect(toe.yPx[0]! - hip.yPx[0]!).toBeCloseTo(850, 6);
  });

  it.each([
    ['hello', /not a TRC file/],
    [trc('furlong', rows), /"furlong"/],
    [trc('constructor', rows), /"constructor"/],
    [trc('m', []), /no frames/],
    [trc('m', rows, 'Frame#\tTime\tSTRN\t\t\tC7\t\t'), /RKnee/],
    [trc('m', ['1\t0\t\t\t\t\t\t\t\t\t']), /ever seen/],
    [trc('m', [rows[1]!, rows[0]!]), /-0.01|must rise/],
  ])('refuses what it cannot read: %#', (text, sentence) => {
    expect(failureOf(importTrc(text))).toMatch(sentence);
  });

  it.each([
    ['RHip', 'right_hip'],
    ['r_knee', 'right_knee'],
    ['Left-Ankle', 'left_ankle'],
    ['LBigToe', 'left_foot_index'],
    ['right_foot_index', 'right_foot_index'],
    ['Nose', 'nose'],
    ['RSmallToe', null],
    ['Neck', null],
  ])('knows %s', (theirs, ours) => {
    expect(markerName(theirs)).toBe(ours);
  });
});
