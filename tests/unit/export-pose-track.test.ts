import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames, type PosePoint } from '../../src/core/pose/pose-track';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { readPoseTrack } from '../../src/export/read-pose-track';

const point: fc.Arbitrary<PosePoint | null> = fc.option(
  fc.record({
    xPx: fc.integer({ min: -20_000, max: 200_000 }).map((x) => x / 100),
    yPx: fc.integer({ min: -20_000, max: 200_000 }).map((y) => y / 100),
    confidence: fc.integer({ min: 0, max: 1000 }).map((c) => c / 1000),
  }),
);
const points = fc.option(fc.array(point, { minLength: 33, maxLength: 33 }));

describe('*.pose.json', () => {
  it('brings back what it was given, whatever is missing', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), (frames) => {
        fc.pre(frames.some((frame) => frame?.some(Boolean)));
        const track = trackFromFrames(
          frames.map((frame, i) => ({ timeS: i / 50, points: frame })),
          1280,
          720,
        );
        const back = readPoseTrack(poseTrackJson(track));
        expect(back.widthPx).toBe(1280);
        expect([...back.timesS]).toEqual([...track.timesS]);
        expect([...back.columns.keys()]).toEqual([...track.columns.keys()]);
        for (const [name, column] of track.columns) expect(back.columns.get(name)).toEqual(column);
      }),
    );
  });

  it('is the documented format', () => {
    const points = KEYPOINTS.map((name) =>
      name === 'left_hip' ? { xPx: 640.504, yPx: 120.25, confidence: 0.98 } : null,
    );
    const track = trackFromFrames(
      [
        { timeS: 0, points },
        { timeS: 0.02, points: null },
      ],
      1280,
      720,
    );
    expect(JSON.parse(poseTrackJson(track))).toEqual({
      format: 'plumbline.pose-track',
      version: 1,
      width: 1280,
      height: 720,
      fps: 50,
      keypoints: ['left_hip'],
      frames: [
        { t: 0, points: [[640.5, 120.25, 0.98]] },
        { t: 0.02, points: [null] },
      ],
    });
  });

  const good = {
    format: 'plumbline.pose-track',
    version: 1,
    width: 640,
    height: 480,
    fps: 30,
    keypoints: ['left_hip', 'neck'],
    frames: [
      { t: 0, points: [[1, 2, 0.5], null] },
      { t: 0.1, points: [null, null] },
    ],
  };

  it('passes over keypoints of other trackers that are not known', () => {
    const track = readPoseTrack(JSON.stringify(good));
    expect([...track.columns.keys()]).toEqual(['left_hip']);
    expect(track.columns.get('left_hip')?.xPx[0]).toBe(1);
    expect(track.columns.get('left_hip')?.xPx[1]).toBeNaN();
  });

  it.each([
    ['not JSON', '{"format":', /not JSON/],
    ['another format', JSON.stringify({ format: 'other' }), /not a pose track/],
    ['null', 'null', /not a pose track/],
    ['a damaged frame', JSON.stringify({ ...good, frames: [{ t: 'x', points: [] }] }), /damaged at "frames/],
    [
      'too few points',
      JSON.stringify({ ...good, frames: [{ t: 0, points: [null] }] }),
      /Frame 1 .* 1 points/,
    ],
    ['no known keypoint', JSON.stringify({ ...good, keypoints: ['a', 'b'] }), /known name/],
    [
      'times that fall',
      JSON.stringify({ ...good, frames: [good.frames[1], good.frames[0]] }),
      /frame 2 does not/,
    ],
    ['no frames', JSON.stringify({ ...good, frames: [] }), /damaged at "frames"/],
    [
      'a confidence of 9',
      JSON.stringify({ ...good, frames: [{ t: 0, points: [[1, 2, 9], null] }] }),
      /damaged/,
    ],
  ])('refuses %s with a sentence', (_, text, sentence) => {
    expect(() => readPoseTrack(text)).toThrow(RangeError);
    expect(() => readPoseTrack(text)).toThrow(sentence);
  });
});
