import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, insideFrame, nearestFrame } from '../../src/app/clock/frame-times';
import { playerCommand } from '../../src/app/player/player-keys';
import { bonesOf, midHip, skeletonAt, skeletonFromPreview } from '../../src/drawing/skeleton';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { madeUpTrack } from '../fixtures/page/made-up-run';

/** Uneven frame times, at least 4 ms apart. */
const times = fc
  .array(fc.double({ min: 0.004, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((steps) => Float64Array.from(steps.map((_, i) => steps.slice(0, i + 1).reduce((a, b) => a + b))));

describe('which frame is on show', () => {
  it('is the one that a time inside it belongs to, however uneven the frames', () => {
    fc.assert(
      fc.property(times, fc.nat(59), (timesS, pick) => {
        const frame = pick % timesS.length;
        expect(frameAt(timesS, insideFrame(timesS, frame))).toBe(frame);
        expect(frameAt(timesS, timesS[frame]!)).toBe(frame);
        expect(nearestFrame(timesS, timesS[frame]!)).toBe(frame);
      }),
    );
  });

  it('stays within the clip', () => {
    const timesS = Float64Array.of(0.1, 0.2, 0.3);
    expect(frameAt(timesS, -5)).toBe(0);
    expect(frameAt(timesS, 5)).toBe(2);
    expect(nearestFrame(timesS, 0.26)).toBe(2);
    expect(nearestFrame(timesS, 0.24)).toBe(1);
  });
});

describe('keys of the player', () => {
  const press = (key: string, onControl = 'SECTION', ctrlKey = false) =>
    playerCommand({ key, ctrlKey, metaKey: false, altKey: false }, onControl);

  it('step, jump and play', () => {
    expect(press('ArrowLeft')).toBe('frame-back');
    expect(press('.')).toBe('frame-forward');
    expect(press('[')).toBe('event-back');
    expect(press(']')).toBe('event-forward');
    expect(press(' ')).toBe('toggle');
    expect(press('a')).toBeNull();
  });

  it('leave to a button its space, to a slider its arrows, to the browser its shortcuts', () => {
    expect(press(' ', 'BUTTON')).toBeNull();
    expect(press('.', 'BUTTON')).toBe('frame-forward');
    expect(press('ArrowLeft', 'INPUT')).toBeNull();
    expect(press(' ', 'INPUT')).toBe('toggle');
    expect(press('ArrowLeft', 'SECTION', true)).toBeNull();
  });
});

describe('the skeleton', () => {
  it('has every bone of a whole track, each on its side', () => {
    const bones = bonesOf(skeletonAt(madeUpTrack(), 10));
    expect(bones.filter(({ side }) => side === 'left')).toHaveLength(7);
    expect(bones.filter(({ side }) => side === 'right')).toHaveLength(7);
    expect(bones.filter(({ side }) => side === 'middle')).toHaveLength(2);
  });

  it('hangs its plumb line between the hips', () => {
    const skeleton = skeletonAt(madeUpTrack(), 10);
    expect(midHip(skeleton)!.xPx).toBeCloseTo(
      (skeleton.get('left_hip')!.xPx + skeleton.get('right_hip')!.xPx) / 2,
    );
    expect(midHip(new Map())).toBeNull();
  });

  it('leaves out of a preview what was not seen', () => {
    const points = new Float32Array(KEYPOINTS.length * 3).fill(NaN);
    points.set([10, 20, 0.9], 3 * KEYPOINTS.indexOf('left_hip'));
    points.set([30, 40, 0.1], 3 * KEYPOINTS.indexOf('right_hip'));
    expect([...skeletonFromPreview(points).keys()]).toEqual(['left_hip']);
    expect(skeletonFromPreview(null).size).toBe(0);
  });
});
