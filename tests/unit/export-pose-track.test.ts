import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames, type PosePoint } from '../../src/core/pose/pose-track';
import { readTrackText } from '../../src/core/pose/track-file';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { trackOf } from '../fixtures/track-of';

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
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 12 }),
        fc.option(fc.string({ maxLength: 100 }), { nil: undefined }),
        (frames, tracker) => {
          fc.pre(frames.some((frame) => frame?.some(Boolean)));
          const timed = frames.map((frame, i) => ({ timeS: i / 50, points: frame }));
          const track = trackFromFrames(timed, 1280, 720, tracker);
          expect(trackOf(readTrackText(poseTrackJson(track)))).toEqual(track);
        },
      ),
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
      'full',
    );
    const text = poseTrackJson(track);
    // The head, one frame a line, the end: for people who look, and for a small diff.
    expect(text.split('\n').map((line) => line.slice(0, 5))).toEqual(['{"for', '{"t":', '{"t":', ']}', '']);
    expect(JSON.parse(text)).toEqual({
      format: 'plumbline.pose-track',
      version: 1,
      width: 1280,
      height: 720,
      fps: 50,
      tracker: 'full',
      keypoints: ['left_hip'],
      frames: [
        { t: 0, points: [[640.5, 120.25, 0.98]] },
        { t: 0.02, points: [null] },
      ],
    });
  });
});
