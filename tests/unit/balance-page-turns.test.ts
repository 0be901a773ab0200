import { describe, expect, it } from 'vitest';
import { TurnGuide, type TurnState } from '../../src/app/balance-check/turn-guide';
import { scaleFor, tracePath } from '../../src/app/balance-check/trace-scale';
import { checkBalance } from '../../src/core/balance/check-balance';
import type { FramingAdvice } from '../../src/core/live/live-figures';
import { KEYPOINTS, type Side } from '../../src/core/pose/keypoints';
import type { PoseFrame } from '../../src/core/pose/pose-track';
import { balancingPerson, type BalancingParams } from '../fixtures/balancing-person/balancing-person';

const SIZE = [720, 1280] as const;

/** A person before the camera as frames; the other foot is on the ground in `touchDowns`. */
function framesOf(leg: Side, changes: Partial<BalancingParams>, fromS: number): PoseFrame[] {
  const { track } = balancingPerson({ leg, perS: 15, noiseShare: 0.001, ...changes }).trial;
  const startS = track.timesS[0]!;
  return Array.from(track.timesS, (t, i) => ({
    timeS: fromS + t - startS,
    points: KEYPOINTS.map((name) => {
      const column = track.columns.get(name);
      return column && Number.isFinite(column.xPx[i])
        ? { xPx: column.xPx[i]!, yPx: column.yPx[i]!, confidence: 0.9 }
        : null;
    }),
  }));
}

interface Played {
  readonly guide: TurnGuide;
  readonly states: TurnState[];
  play(frames: readonly PoseFrame[], advice?: readonly FramingAdvice[]): void;
  phases(): string[];
}

function begin(first: Side): Played {
  const states: TurnState[] = [];
  const guide = new TurnGuide(first, 'open', SIZE, (state) => states.push(state));
  return {
    guide,
    states,
    play: (frames, advice = []) => {
      for (const frame of frames) guide.saw({ frame, advice });
    },
    phases: () => states.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1]),
  };
}

describe('guided turns', () => {
  it('begin by themselves once the foot is up, end with the time or the foot, and go on to the other leg', () => {
    const played = begin('left');
    played.play(framesOf('left', { lengthS: 38, touchDowns: [[-1, 3]] }, 100));
    expect(played.phases()).toEqual(['lift', 'settle', 'stand', 'landed', 'rest']);
    played.guide.goOn();
    played.play(
      framesOf(
        'right',
        {
          lengthS: 25,
          touchDowns: [
            [-1, 2],
            [14, 30],
          ],
        },
        200,
      ),
    );
    expect(played.phases().slice(5)).toEqual(['place', 'lift', 'settle', 'stand', 'landed', 'over']);
    const { done } = played.guide.state();
    const { legs } = checkBalance([done.left!, done.right!], 175);
    expect(legs.left!.heldS).toBeCloseTo(30, 0);
    expect(legs.left!.touchDownsS).toEqual([]);
    // Up at 2 s, a second to settle, down at 14 s.
    expect(legs.right!.touchDownsS).toHaveLength(1);
    expect(legs.right!.heldS).toBeGreaterThan(10.4);
    expect(legs.right!.heldS).toBeLessThan(11.4);
  });

  it('wait until the picture is good, and say why not', () => {
    const played = begin('left');
    const frames = framesOf('left', { lengthS: 20, touchDowns: [[-1, 8]] }, 0);
    played.play(frames.slice(0, 45), [{ code: 'feet-cut', message: 'Your feet are cut off.' }]);
    expect(played.guide.state()).toMatchObject({ phase: 'place', advice: ['Your feet are cut off.'] });
    // What does not spoil a turn is not worth walking back for.
    played.play(frames.slice(45), [{ code: 'off-centre', message: 'A step to the left.' }]);
    expect(played.guide.state().phase).toBe('stand');
  });

  it('counts down whole seconds, and tells nobody of frames between', () => {
    const played = begin('left');
    played.play(framesOf('left', { lengthS: 16, touchDowns: [[-1, 1.5]] }, 0));
    const counted = played.states.filter(({ phase }) => phase === 'stand').map(({ leftS }) => leftS);
    expect(counted.slice(0, 4)).toEqual([30, 29, 28, 27]);
  });

  it('a person who walks out of the picture loses the turn, and begins it anew', () => {
    const played = begin('left');
    const frames = framesOf('left', { lengthS: 20, touchDowns: [[-1, 1.5]] }, 0);
    played.play(frames.map((frame) => (frame.timeS > 10 ? { ...frame, points: null } : frame)));
    expect(played.states.some(({ phase, end }) => phase === 'landed' && end === 'lost')).toBe(true);
    expect(played.guide.state().phase).toBe('place');
    expect(played.guide.state().done.left).toBeNull();
  });

  it('a camera that stops loses the turn, too', () => {
    const played = begin('left');
    played.play(framesOf('left', { lengthS: 8, touchDowns: [[-1, 1.5]] }, 0));
    expect(played.guide.state().phase).toBe('stand');
    played.guide.tick(50);
    played.guide.tick(53);
    expect(played.guide.state().phase).toBe('stand');
    played.guide.tick(54.5);
    expect(played.guide.state()).toMatchObject({ phase: 'landed', end: 'lost' });
  });

  it('a turn can be done again, and the rest be cut short or waited for', () => {
    const played = begin('right');
    played.play(
      framesOf(
        'right',
        {
          lengthS: 12,
          touchDowns: [
            [-1, 1.5],
            [9, 13],
          ],
        },
        0,
      ),
    );
    expect(played.guide.state()).toMatchObject({ phase: 'rest', leg: 'left' });
    played.guide.again();
    expect(played.guide.state()).toMatchObject({ phase: 'place', leg: 'right', done: { right: null } });
    played.play(
      framesOf(
        'right',
        {
          lengthS: 30,
          touchDowns: [
            [-1, 1.5],
            [9, 31],
          ],
        },
        50,
      ),
    );
    expect(played.guide.state()).toMatchObject({ leg: 'left' });
    expect(played.guide.state().phase).not.toBe('rest');
    played.guide.finish();
    expect(played.guide.state().phase).toBe('over');
    expect(played.guide.state().done).toMatchObject({ left: null, right: { leg: 'right' } });
  });

  it('a hop ends a turn', () => {
    const played = begin('left');
    played.play(framesOf('left', { lengthS: 12, touchDowns: [[-1, 1.5]], hopsS: [8] }, 0));
    expect(played.states.find(({ phase }) => phase === 'landed')?.end).toBe('hopped');
  });
});

describe('traces', () => {
  const of = (across: number[], up: number[]) => ({
    path: {
      timesS: Float64Array.from(across, (_, i) => i),
      across: Float64Array.from(across),
      up: Float64Array.from(up),
    },
    pathUnit: 'cm' as const,
  });

  it('share the scale of the one that sways most', () => {
    const scale = scaleFor([of([0, 1], [0, 1]), of([0, -4], [0, 2])])!;
    expect(scale.half).toBeGreaterThan(4);
    expect(scale.half).toBeLessThan(5);
    expect([0.5, 1, 2, 5]).toContain(scale.bar);
    expect(scale.bar).toBeLessThan(scale.half);
    expect(scaleFor([of([], [])])).toBeNull();
  });

  it('are drawn with right to the right and up upwards', () => {
    expect(tracePath(of([0, 2], [0, 1]).path, 4)).toBe('M50.00 50.00L75.00 37.50');
  });
});
