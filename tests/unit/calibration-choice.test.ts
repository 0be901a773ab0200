import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackendTrial, TRIAL_FAULTS } from '../../src/backends/calibration';
import { fastestRight, framesPerSecond } from '../../src/backends/fastest-right';
import type { BackendId } from '../../src/pose/pose-estimator';

const right = (backend: BackendId, frameMs: number): BackendTrial => ({ backend, frameMs, fault: null });
const wrong = (backend: BackendId, fault: BackendTrial['fault'] = 'wrong'): BackendTrial => ({
  backend,
  frameMs: null,
  fault,
});

const outcome = fc.oneof(
  fc.double({ min: 0.5, max: 5000, noNaN: true }).map((frameMs) => ({ frameMs, fault: null })),
  fc.constantFrom(...TRIAL_FAULTS).map((fault) => ({ frameMs: null, fault })),
);
const trialsOf = fc
  .tuple(
    fc.shuffledSubarray<BackendId>(['webgpu', 'webgl', 'wasm'], { minLength: 1 }),
    fc.array(outcome, { minLength: 3, maxLength: 3 }),
  )
  .map(([backends, outcomes]) => backends.map((backend, i): BackendTrial => ({ backend, ...outcomes[i]! })));
const workersOf = fc.integer({ min: 1, max: 6 });

describe('of what was measured', () => {
  it('the faster is taken', () => {
    expect(fastestRight([right('wasm', 40), right('webgl', 12), right('webgpu', 9)], 1)).toBe('webgpu');
    expect(fastestRight([right('wasm', 11), right('webgl', 12)], 1)).toBe('wasm');
  });

  it('one that calculates wrongly, or not at all, is not, however fast', () => {
    expect(fastestRight([right('wasm', 40), right('webgl', 12), wrong('webgpu')], 1)).toBe('webgl');
    expect(fastestRight([right('wasm', 40), { ...wrong('webgl'), frameMs: 1 }], 1)).toBe('wasm');
    for (const fault of TRIAL_FAULTS) expect(fastestRight([wrong('webgl', fault)], 1)).toBe('wasm');
    expect(fastestRight([], 1)).toBe('wasm');
  });

  it('the processor is credited with the workers that share a clip, and a graphics card is not', () => {
    const trials = [right('wasm', 30), right('webgl', 20)];
    expect(fastestRight(trials, 1)).toBe('webgl');
    expect(fastestRight(trials, 4)).toBe('wasm');
    expect(framesPerSecond(right('webgl', 20), 4)).toBe(50);
  });

  it('what is taken is right, and none that is right is faster, in whatever order they were tried', () => {
    fc.assert(
      fc.property(trialsOf, workersOf, (trials, workers) => {
        const taken = fastestRight(trials, workers);
        const sound = trials.filter(({ fault }) => fault === null);
        if (sound.length === 0) expect(taken).toBe('wasm');
        else {
          const rates = sound.map((trial) => framesPerSecond(trial, workers));
          const chosen = sound.find(({ backend }) => backend === taken);
          expect(chosen && framesPerSecond(chosen, workers)).toBe(Math.max(...rates));
        }
      }),
    );
  });

  it('more workers never make one leave the processor', () => {
    fc.assert(
      fc.property(trialsOf, fc.integer({ min: 1, max: 5 }), (trials, workers) => {
        if (fastestRight(trials, workers) === 'wasm') expect(fastestRight(trials, workers + 1)).toBe('wasm');
      }),
    );
  });

  it('a slower machine, all of it alike, takes the same', () => {
    fc.assert(
      fc.property(trialsOf, workersOf, (trials, workers) => {
        const slower = trials.map((t) => ({ ...t, frameMs: t.frameMs === null ? null : 2 * t.frameMs }));
        expect(fastestRight(slower, workers)).toBe(fastestRight(trials, workers));
      }),
    );
  });
});
