import { describe, expect, it } from 'vitest';
import { readKeypointFiles, type KeypointReading } from '../../src/core/pose/read-keypoint-files';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { SMALL_TRC } from '../fixtures/small-trc';

const file = (name: string, content: unknown) => ({
  name,
  text: typeof content === 'string' ? content : JSON.stringify(content),
});
/** Keypoint k of a person lies k px right of `x`. */
const numbers = (x: number, count: number, tall = 100): number[] =>
  Array.from({ length: count }, (_, k) => [x + k, (tall * k) / count, 0.8]).flat();

function read(...given: Parameters<typeof readKeypointFiles>): Exclude<KeypointReading, { failure: string }> {
  const reading = readKeypointFiles(...given);
  if ('failure' in reading) throw new Error(reading.failure);
  return reading;
}
function failure(...given: Parameters<typeof readKeypointFiles>): string {
  const reading = readKeypointFiles(...given);
  return 'failure' in reading ? reading.failure : 'it was read';
}

describe('keypoints of one clip, told by what is inside', () => {
  it('are a pose track or a TRC file, whose times are their own', () => {
    const own = read([file('run.json', poseTrackJson(madeUpTrack()))], 99);
    expect(own).toMatchObject({ rateAssumed: false, track: { widthPx: 1280 } });
    expect(own.track.timesS[60]).toBeCloseTo(1, 6);
    const trc = read([file('run.txt', SMALL_TRC)]);
    expect(trc.rateAssumed).toBe(false);
    expect([...trc.track.timesS]).toEqual([0, 0.02]);
  });

  it('are OpenPose files in their order, at the rate told or at 30', () => {
    const frames = [10, 20].map((x, i) =>
      file(`f${i}.json`, { people: [{ pose_keypoints_2d: numbers(x, 25) }] }),
    );
    expect(read(frames, 50)).toMatchObject({ rateAssumed: false, track: { tracker: 'openpose' } });
    const assumed = read(frames);
    expect(assumed.rateAssumed).toBe(true);
    expect(assumed.track.timesS[1]).toBeCloseTo(1 / 30, 12);
    expect([...assumed.track.columns.get('nose')!.xPx]).toEqual([10, 20]);
  });

  it('are a list of people: frames by the images’ numbers, the tallest followed, missing ones empty', () => {
    const list = [
      { image_id: 'frame_0012.jpg', keypoints: numbers(300, 26, 50), score: 3 },
      { image_id: 'frame_0012.jpg', keypoints: numbers(100, 26, 200), score: 2 },
      { image_id: 'frame_0010.jpg', keypoints: numbers(90, 26, 200), score: 2 },
    ];
    const { track, rateAssumed } = read([file('alphapose-results.json', list)], 60);
    expect([rateAssumed, track.tracker]).toEqual([false, 'halpe-26']);
    expect([...track.columns.get('nose')!.xPx]).toEqual([90, NaN, 100]);
    // Halpe-26 lists the left heel as number 24.
    expect([...track.columns.get('left_heel')!.xPx]).toEqual([114, NaN, 124]);
    expect(track.timesS[2]).toBeCloseTo(2 / 60, 12);
    const coco = read([file('results.json', [{ image_id: 7, keypoints: numbers(5, 17) }])]);
    expect(coco).toMatchObject({ rateAssumed: true, track: { tracker: 'coco-17' } });
  });

  it.each([
    ['nothing', [], /no frames/],
    ['half a file', [file('a.json', '[{"ima')], /“a.json” is not JSON, or its end is missing/],
    ['other JSON', [file('a.json', {})], /not a pose track/],
    ['null', [file('a.json', 'null')], /null/],
    ['an empty list', [file('a.json', [])], /no frames/],
    ['a list of other things', [file('a.json', [1])], /Entry 1 has no “image_id”/],
    ['images without numbers', [file('a.json', [{ image_id: 'x.jpg', keypoints: [] }])], /Entry 1 .*12\.jpg/],
    [
      'people without keypoints',
      [file('a.json', [{ image_id: 1, keypoints: 'x' }])],
      /Entry 1 has no “keypoints”/,
    ],
    [
      'an unknown order',
      [file('a.json', [{ image_id: 4, keypoints: [1, 2, 3] }])],
      /Image 4 has .* 1 keypoints/,
    ],
    [
      'images far apart',
      [
        file(
          'a.json',
          [0, 9e9].map((image_id) => ({ image_id, keypoints: numbers(0, 17) })),
        ),
      ],
      /numbered from 0 to 9000000000/,
    ],
    ['one frame alone', [file('a.json', { people: [] })], /one frame of OpenPose’s.* all frames together/],
    ['half a TRC file', [file('a.trc', 'PathFileType')], /not a TRC file|no frames/],
  ])('refuses %s with a sentence', (_, files, sentence) => {
    expect(failure(files)).toMatch(sentence);
  });

  it('refuses a frame rate that is none', () => {
    expect(failure([file('a.json', [{ image_id: 1, keypoints: numbers(0, 17) }])], 0)).toMatch(
      /frames per second/,
    );
  });
});
