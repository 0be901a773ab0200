import { describe, expect, it } from 'vitest';
import { keypointNamed, keypointOrder } from '../../src/cli/keypoint-order';
import { readOpenPose } from '../../src/cli/openpose-frames';
import { readTrc } from '../../src/cli/trc-file';

/** A person of `count` keypoints, each at (100 i, i) from the given corner; points of `missing` are zeros. */
function person(count: number, x: number, y: number, missing: readonly number[] = []) {
  const numbers = Array.from({ length: count }, (_, i) =>
    missing.includes(i) ? [0, 0, 0] : [x + i, y + 10 * i, 0.5],
  );
  return { pose_keypoints_2d: numbers.flat() };
}
const frame = (...people: object[]) => JSON.stringify({ version: 1.3, people });

describe('names of other trackers', () => {
  it.each([
    ['RBigToe', 'right_foot_index'],
    ['l_heel', 'left_heel'],
    ['right_shoulder', 'right_shoulder'],
    ['REar', 'right_ear'],
    ['LEar', 'left_ear'],
    ['Nose', 'nose'],
    ['RSmallToe', undefined],
    ['Neck', undefined],
  ])('%s is %s', (theirs, ours) => {
    expect(keypointNamed(theirs)).toBe(ours);
  });

  it('knows the orders by their lengths', () => {
    expect(keypointOrder(25)?.[24]).toBe('right_heel');
    expect(keypointOrder(26)?.[24]).toBe('left_heel');
    expect(keypointOrder(18)?.[8]).toBe('right_hip');
    expect(keypointOrder(17)?.[16]).toBe('right_ankle');
    expect(keypointOrder(21)).toBeUndefined();
  });
});

describe('OpenPose folder', () => {
  it('reads BODY_25 with times from the frame rate', () => {
    const track = readOpenPose([frame(person(25, 10, 20)), frame(person(25, 11, 20, [14]))], 50);
    expect([...track.timesS]).toEqual([0, 0.02]);
    // 14 is the left ankle in BODY_25: x = 10 + 14, y = 20 + 140.
    const ankle = track.columns.get('left_ankle')!;
    expect([...ankle.xPx]).toEqual([24, NaN]);
    expect([...ankle.yPx]).toEqual([160, NaN]);
    expect([...ankle.confidence]).toEqual([0.5, 0]);
    expect(track.columns.has('mouth_left')).toBe(false);
    expect(track.heightPx).toBeGreaterThanOrEqual(20 + 240);
  });

  it('follows one runner when others come and go', () => {
    const runner = (x: number) => person(25, x, 0);
    const passer = {
      pose_keypoints_2d: person(25, 900, 0).pose_keypoints_2d.map((v, i) => (i % 3 === 1 ? 3 * v : v)),
    };
    const track = readOpenPose(
      [frame(runner(10)), frame(passer, runner(12)), frame(), frame(passer, runner(13))],
      30,
    );
    expect([...track.columns.get('nose')!.xPx]).toEqual([10, 12, NaN, 13]);
  });

  it.each([
    ['not JSON', 'hello', /file 1 .*not an OpenPose file/],
    ['other JSON', '{"frames":[]}', /not an OpenPose file/],
    ['an unknown order', frame(person(21, 0, 0)), /order that is not known/],
  ])('refuses %s', (_, text, sentence) => {
    expect(() => readOpenPose([text], 30)).toThrow(sentence);
  });
});

const TRC_HEAD = (unit: string) =>
  `PathFileType\t4\t(X/Y/Z)\trun.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n50\t50\t2\t3\t${unit}\n` +
  'Frame#\tTime\tRShoulder\t\t\tRAnkle\t\t\tNeck\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\tX3\tY3\tZ3\n\n';

describe('TRC file', () => {
  it('turns metres with Y up into a picture with Y down', () => {
    const track = readTrc(
      `${TRC_HEAD('m')}1\t0.5\t0.1\t1.4\t0\t0.2\t0.1\t0\t0\t1.5\t0\n2\t0.52\t0.1\t1.4\t0\t\t\t\t0\t1.5\t0\n`,
    );
    expect([...track.timesS]).toEqual([0.5, 0.52]);
    const shoulder = track.columns.get('right_shoulder')!;
    const ankle = track.columns.get('right_ankle')!;
    expect(ankle.yPx[0]! - shoulder.yPx[0]!).toBeCloseTo(1300, 6);
    expect(ankle.xPx[0]! - shoulder.xPx[0]!).toBeCloseTo(100, 6);
    expect(ankle.xPx[1]).toBeNaN();
    expect(Math.min(shoulder.yPx[0]!, ankle.yPx[0]!)).toBeGreaterThanOrEqual(0);
    expect([...track.columns.keys()]).toEqual(['right_shoulder', 'right_ankle']);
  });

  it('leaves pixels with Y down as they are', () => {
    const track = readTrc(`${TRC_HEAD('px')}1\t0\t10\t20\t0\t12\t220\t0\t0\t0\t0\n`);
    const ankle = track.columns.get('right_ankle')!;
    expect(ankle.yPx[0]! - track.columns.get('right_shoulder')!.yPx[0]!).toBe(200);
  });

  it.each([
    ['something else', 'hello', /does not begin as a TRC file does/],
    ['an unknown unit', TRC_HEAD('ft'), /unit "ft"/],
  ])('refuses %s', (_, text, sentence) => {
    expect(() => readTrc(text)).toThrow(sentence);
  });
});
