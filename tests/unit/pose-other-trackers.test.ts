import { describe, expect, it } from 'vitest';
import { importCocoResults } from '../../src/core/pose/import-coco-results';
import { importOpenPose } from '../../src/core/pose/import-openpose';
import { importTrc, markerName } from '../../src/core/pose/import-trc';
import { BODY_25, COCO_17, COCO_18, HALPE_26 } from '../../src/core/pose/keypoint-lists';
import { failureOf, trackOf } from '../fixtures/track-of';

describe('keypoint lists', () => {
  // Places by the data sets' own documentation.
  it('have each landmark at its documented place', () => {
    expect([COCO_17, COCO_18, HALPE_26, BODY_25].map(({ length }) => length)).toEqual([17, 18, 26, 25]);
    expect([COCO_17[5], COCO_17[12], COCO_17[15]]).toEqual(['left_shoulder', 'right_hip', 'left_ankle']);
    expect([HALPE_26[20], HALPE_26[21], HALPE_26[24], HALPE_26[25]]).toEqual([
      'left_foot_index',
      'right_foot_index',
      'left_heel',
      'right_heel',
    ]);
    expect([COCO_18[1], COCO_18[4], COCO_18[8], COCO_18[13], COCO_18[17]]).toEqual([
      null,
      'right_wrist',
      'right_hip',
      'left_ankle',
      'left_ear',
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
    const entry = (image: number, count: number) => ({
      image_id: image,
      keypoints: Array.from({ length: count }, (_, k) => [k, 2 * k, 1.03]).flat(),
    });
    const halpe = trackOf(importCocoResults([entry(0, 26), entry(2, 26)], 25));
    expect([...halpe.columns.get('left_heel')!.xPx]).toEqual([24, NaN, 24]);
    expect(halpe.columns.get('left_heel')!.confidence[0]).toBe(1);
    expect(halpe.timesS[2]).toBeCloseTo(0.08, 12);
    const coco = trackOf(importCocoResults([entry(0, 17)], 25));
    expect(coco.columns.get('right_ankle')!.yPx[0]).toBe(32);
    expect(coco.columns.has('left_heel')).toBe(false);
    expect(failureOf(importCocoResults([entry(0, 17), entry(1, 26)], 25))).toMatch(/without 17 keypoints/);
    expect(failureOf(importCocoResults([entry(0, 17)], 0))).toMatch(/frames per second/);
    expect(failureOf(importCocoResults('x', 25))).toMatch(/a list should be/);
  });
});

describe('importOpenPose', () => {
  /** A person of `count` keypoints, each a pixel right of the one before, from `top` down to `top + tall`. */
  const person = (x: number, tall: number, count = 25, top = 100): { pose_keypoints_2d: number[] } => ({
    pose_keypoints_2d: Array.from({ length: count }, (_, k) => [
      x + k,
      top + (tall * k) / (count - 1),
      0.9,
    ]).flat(),
  });
  const named = (texts: readonly string[]) => texts.map((text, i) => ({ name: `run_${i + 1}.json`, text }));
  const filesOf = (...frames: readonly unknown[]) => named(frames.map((frame) => JSON.stringify(frame)));

  it('follows the tallest person, then the nearest', () => {
    const files = filesOf(
      { people: [person(500, 80), person(100, 300)] },
      { people: [] },
      { people: [person(500, 400), person(102, 200)] },
      { people: [person(103, 200), person(500, 400)] },
    );
    const track = trackOf(importOpenPose({ files, framesPerS: 50 }));
    expect([...track.columns.get('nose')!.xPx]).toEqual([100, NaN, 102, 103]);
    expect(track.timesS[2]).toBeCloseTo(0.04, 12);
    expect([track.widthPx, track.heightPx, track.tracker]).toEqual([524, 500, 'openpose']);
  });

  it('takes 0, 0, 0 as not found', () => {
    const one = person(100, 300);
    one.pose_keypoints_2d.splice(3 * 24, 3, 0, 0, 0);
    const two = person(101, 300);
    two.pose_keypoints_2d.splice(3 * 14, 3, 0, 0, 0);
    const track = trackOf(
      importOpenPose({ files: filesOf({ people: [one] }, { people: [two] }), framesPerS: 30 }),
    );
    expect([...track.columns.get('right_heel')!.xPx]).toEqual([NaN, 125]);
    const { xPx, yPx, confidence } = track.columns.get('left_ankle')!;
    expect([...xPx]).toEqual([114, NaN]);
    expect([...yPx]).toEqual([275, NaN]);
    expect([...confidence]).toEqual([0.9, 0]);
  });

  // Where each order has its right ankle, by its own documentation.
  it.each([
    [17, 16, 'coco-17'],
    [18, 10, 'openpose'],
    [25, 11, 'openpose'],
    [26, 16, 'halpe-26'],
  ])('knows an order of %i by its length', (count, place, tracker) => {
    const files = filesOf({ people: [] }, { people: [person(100, 300, count)] });
    const track = trackOf(importOpenPose({ files, framesPerS: 30 }));
    expect(track.columns.get('right_ankle')!.xPx[1]).toBe(100 + place);
    expect(track.tracker).toBe(tracker);
    expect(track.columns.has('left_heel')).toBe(count > 18);
  });

  it.each([
    [['{}'], /run_1\.json .*no “people”/],
    [['null'], /no “people”/],
    [['{"people":[]}', '{"people":[{"pose'], /^run_2\.json is not JSON, or its end is missing/],
    [['{"people":[{}]}'], /run_1\.json .*without “pose_keypoints_2d”/],
    [['{"people":[{"pose_keypoints_2d":[1,2,3]}]}'], /1 keypoints, an order .* BODY_25/],
    [[JSON.stringify({ people: [person(0, 9, 21)] })], /21 keypoints, an order/],
    [[JSON.stringify({ people: [person(0, 9), person(0, 9, 17)] })], /without 25 keypoints/],
    [[JSON.stringify({ people: [{ pose_keypoints_2d: new Array(75).fill('x') }] })], /not made of numbers/],
    [[], /no frames/],
  ])('refuses %j with a sentence', (texts, sentence) => {
    expect(failureOf(importOpenPose({ files: named(texts), framesPerS: 30 }))).toMatch(sentence);
  });

  it('refuses a frame rate that is none', () => {
    const files = filesOf({ people: [person(0, 9)] });
    expect(failureOf(importOpenPose({ files, framesPerS: 0 }))).toMatch(/frames per second/);
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
      `100\t100\t${rows.length}\t3\t${unit}`,
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
    expect([...track.timesS]).toEqual([0.5, 0.51]);
    expect(track.columns.size).toBe(2);
    expect(Math.min(hip.yPx[0]!, hip.xPx[0]!)).toBeGreaterThan(0);
    expect(toe.yPx[0]!).toBeLessThan(track.heightPx);
  });

  it('begins at 0 where a file counts from later', () => {
    const early = rows.map((row, i) => row.replace(/\t0\.5\d*/, `\t${-0.25 + i / 4}`));
    expect([...trackOf(importTrc(trc('m', early))).timesS]).toEqual([0, 0.25]);
  });

  it('leaves a picture whose Y points down as it is', () => {
    const down = ['1\t0\t10\t20\t0\t12\t220\t0\t0\t0\t0'];
    const track = trackOf(importTrc(trc('px', down)));
    const [hip, toe] = [track.columns.get('right_hip')!, track.columns.get('right_foot_index')!];
    expect([toe.xPx[0]! - hip.xPx[0]!, toe.yPx[0]! - hip.yPx[0]!]).toEqual([2, 200]);
  });

  it('has Y up where no leg is marked that could tell', () => {
    const names = 'Frame#\tTime\tRShoulder\t\t\tRHip\t\t\tHead\t\t';
    const track = trackOf(importTrc(trc('px', ['1\t0\t10\t220\t0\t12\t20\t0\t0\t0\t0'], names)));
    const [shoulder, hip] = [track.columns.get('right_shoulder')!, track.columns.get('right_hip')!];
    expect(hip.yPx[0]! - shoulder.yPx[0]!).toBe(200);
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
    [trc('furlong', rows), /“furlong”/],
    [trc('constructor', rows), /“constructor”/],
    [trc('m', []), /no frames/],
    [trc('m', rows, 'Frame#\tTime\tSTRN\t\t\tC7\t\t'), /RKnee/],
    [trc('m', ['1\t0\t\t\t\t\t\t\t\t\t']), /ever seen/],
    [trc('m', [rows[1]!, rows[0]!]), /must rise/],
    [trc('m', ['1\tx\t0.1\t0.9\t0\t0.3\t0\t0\t0\t0\t0']), /line 6, column 2 is “x”/],
    [trc('m', rows).replace('\t2\t3\t', '\t5\t3\t'), /“NumFrames” is 5, but its rows end after 2/],
    [trc('m', rows).replace('0.91', 'O.91'), /line 7, column 4 is “O.91”/],
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
    ['l_heel', 'left_heel'],
    ['right_shoulder', 'right_shoulder'],
    ['REar', 'right_ear'],
    ['LEar', 'left_ear'],
    ['RSmallToe', null],
    ['Neck', null],
  ])('knows %s', (theirs, ours) => {
    expect(markerName(theirs)).toBe(ours);
  });
});
