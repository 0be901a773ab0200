import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackFile, readTrackText } from '../../src/core/pose/track-file';
import { tooLargeToRead, TRACK_LIMITS } from '../../src/core/pose/track-import';
import { failureOf, trackOf } from '../fixtures/track-of';

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

  it('keeps a confidence of 0, and the name of the tracker', () => {
    const file = { ...valid(), tracker: 'thunder' };
    file.frames[0]!.points = [[1, 2, 0], null, null];
    const track = trackOf(readTrackFile(file));
    const { xPx, confidence } = track.columns.get('right_hip')!;
    expect([xPx[0], confidence[0], track.tracker]).toEqual([1, 0, 'thunder']);
    expect(trackOf(readTrackFile(valid()))).not.toHaveProperty('tracker');
  });

  type Broken = [what: string, change: (file: ReturnType<typeof valid>) => unknown, sentence: RegExp];
  const broken: Broken[] = [
    ['null', () => null, /file is null/],
    ['a list', () => [], /file is a list/],
    ['another format', (f) => ({ ...f, format: 'x' }), /not a pose track/],
    ['another version', (f) => ({ ...f, version: 2 }), /version 2/],
    ['no width', (f) => ({ ...f, width: undefined }), /“width” is missing/],
    ['a width of 0', (f) => ({ ...f, width: 0 }), /“width” is 0/],
    ['an endless height', (f) => ({ ...f, height: Infinity }), /“height” is Infinity/],
    ['a width in parts of pixels', (f) => ({ ...f, width: 1280.5 }), /“width” is 1280.5, where a whole/],
    ['a tracker that is no name', (f) => ({ ...f, tracker: 7 }), /“tracker” is a number/],
    ['a tracker of 101 letters', (f) => ({ ...f, tracker: 'x'.repeat(101) }), /“tracker” has 101 letters/],
    ['an fps of NaN', (f) => ({ ...f, fps: NaN }), /“fps” is not a number/],
    ['names that are none', (f) => ({ ...f, keypoints: [1, 2, 3] }), /“keypoints” holds a number/],
    ['only unknown names', (f) => ({ ...f, keypoints: ['a', 'b', 'c'] }), /known name/],
    ['one name twice', (f) => ({ ...f, keypoints: ['nose', 'nose', 'chin'] }), /nose twice/],
    ['names of inherited fields', (f) => ({ ...f, keypoints: ['toString', '__proto__', 'x'] }), /known name/],
    ['frames that are no list', (f) => ({ ...f, frames: {} }), /“frames” is an object/],
    ['no frames', (f) => ({ ...f, frames: [] }), /no frames/],
    ['a time that is text', (f) => ((f.frames[1]!.t = '0.02'), f), /“frame 2, t” is a string/],
    ['time going back', (f) => ((f.frames[2]!.t = 0.01), f), /frame 3 is at 0.01 s, after 0.02/],
    ['time standing still', (f) => ((f.frames[2]!.t = 0.02), f), /must rise/],
    ['a negative time', (f) => ((f.frames[0]!.t = -1), f), /“frame 1, t” is -1/],
    ['a point too few', (f) => ((f.frames[1]!.points = [null, null]), f), /Frame 2 has 2 points, where 3/],
    ['points that are text', (f) => ((f.frames[1]!.points = 'abc'), f), /Frame 2 is a string/],
    [
      'a point of two numbers',
      (f) => ((f.frames[0]!.points = [[1, 2], null, null]), f),
      /Frame 1, right_hip, should/,
    ],
    ['a NaN', (f) => ((f.frames[0]!.points = [[NaN, 2, 1], null, null]), f), /right_hip, x” is not a number/],
    [
      'an endless y',
      (f) => ((f.frames[0]!.points = [[1, -Infinity, 1], null, null]), f),
      /right_hip, y” is -Inf/,
    ],
    [
      'a confidence of text',
      (f) => ((f.frames[0]!.points = [[1, 2, 'x'], null, null]), f),
      /confidence” is a string/,
    ],
    [
      'a confidence in percent',
      (f) => ((f.frames[0]!.points = [[1, 2, 90], null, null]), f),
      /confidence” is 90, where a number from 0 to 1/,
    ],
    [
      'a confidence below 0',
      (f) => ((f.frames[0]!.points = [[1, 2, -0.1], null, null]), f),
      /confidence” is -0.1/,
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
    expect(failure).toMatch(/^[A-Z“].*\.$/);
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

describe('readTrackText', () => {
  it('reads what readTrackFile reads', () => {
    expect(trackOf(readTrackText(JSON.stringify(valid())))).toEqual(trackOf(readTrackFile(valid())));
    expect(failureOf(readTrackText('{"format":"other"}'))).toMatch(/not a pose track/);
  });

  it.each(['', 'hello', '{"format":"plumbline.pose-track","ver'])('refuses %j with a sentence', (text) => {
    expect(failureOf(readTrackText(text))).toMatch(
      /^This pose track is not JSON, or its end is missing\. .*\.$/,
    );
  });
});

it('a file past the limit is refused before it is opened, with both sizes', () => {
  expect(tooLargeToRead(TRACK_LIMITS.fileBytes)).toBeNull();
  expect(tooLargeToRead(TRACK_LIMITS.fileBytes + 1)).toMatch(/ 201 MB; 200 MB .*\.$/);
});
