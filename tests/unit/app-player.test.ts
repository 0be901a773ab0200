import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, insideFrame, nearestFrame } from '../../src/app/clock/frame-times';
import { playerCommand, type PressedOn } from '../../src/app/player/player-keys';
import { strideAround } from '../../src/app/player/stride-loop';
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
  const press = (key: string, on: PressedOn = 'nothing', held: { shiftKey?: true; ctrlKey?: true } = {}) =>
    playerCommand({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, on);

  it('step, jump and play', () => {
    expect(press('ArrowLeft')).toBe('frame-back');
    expect(press('.')).toBe('frame-forward');
    expect(press('ArrowRight', 'nothing', { shiftKey: true })).toBe('ten-forward');
    expect(press('[')).toBe('event-back');
    expect(press(']')).toBe('event-forward');
    expect(press(' ')).toBe('toggle');
    expect(['j', 'k', 'l', 'L'].map((key) => press(key))).toEqual([
      'backwards',
      'pause',
      'forwards',
      'forwards',
    ]);
    expect(press('o')).toBe('loop');
    expect(press('?', 'nothing', { shiftKey: true })).toBe('help');
    expect(press('x')).toBeNull();
  });

  it('zoom, and go to the first nine findings', () => {
    expect(['+', '-', '0'].map((key) => press(key))).toEqual(['zoom-in', 'zoom-out', 'zoom-all']);
    expect(press('1')).toEqual({ finding: 1 });
    expect(press('9')).toEqual({ finding: 9 });
  });

  it('leave to a button its space, to a slider its arrows, to tabs both, to the browser its shortcuts', () => {
    expect(press(' ', 'button')).toBeNull();
    expect(press('.', 'button')).toBe('frame-forward');
    expect(press('ArrowLeft', 'slider')).toBeNull();
    expect(press('ArrowLeft', 'slider', { shiftKey: true })).toBe('ten-back');
    expect(press(' ', 'slider')).toBe('toggle');
    expect(press('ArrowLeft', 'choice')).toBeNull();
    expect(press(' ', 'choice')).toBeNull();
    expect(press('ArrowLeft', 'nothing', { ctrlKey: true })).toBeNull();
  });

  it('leave everything to a field that is typed in', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 1 }), (key) => press(key, 'text') === null));
    expect(press('ArrowLeft', 'text')).toBeNull();
  });
});

describe('the stride to play over and over', () => {
  // Lands by turns every 0.35 s, left first.
  const steps = Array.from({ length: 9 }, (_, i) => ({
    side: i % 2 === 0 ? ('left' as const) : ('right' as const),
    contactS: 1 + i * 0.35,
    midStanceS: 1.1 + i * 0.35,
    toeOffS: 1.2 + i * 0.35,
  }));
  const lasts = (timeS: number, of = steps) => {
    const stride = strideAround(of, timeS);
    return stride && [stride.fromS, stride.toS].map((each) => Math.round(each * 100) / 100);
  };

  it('goes from the last landing to the next of the same foot', () => {
    expect(lasts(1)).toEqual([1, 1.7]);
    expect(lasts(1.34)).toEqual([1, 1.7]);
    expect(lasts(1.36)).toEqual([1.35, 2.05]);
  });

  it('is the nearest one before the first and after the last', () => {
    expect(lasts(0)).toEqual([1, 1.7]);
    expect(lasts(60)).toEqual([3.1, 3.8]);
  });

  it('is never made of what a step is missing from', () => {
    const gap = steps.filter((_, i) => i !== 4);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (timeS) => {
        const stride = strideAround(gap, timeS)!;
        expect(stride.toS - stride.fromS).toBeCloseTo(0.7, 6);
      }),
    );
    expect(strideAround(steps.slice(0, 2), 1)).toBeNull();
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
