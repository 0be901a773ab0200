import { describe, expect, it, vi } from 'vitest';
import type { ModelId, PoseEstimator } from '../../src/pose/pose-estimator';
import { EstimatorShelf } from '../../workers/estimator-shelf';
import type { ServiceParts } from '../../workers/service-parts';

function fakeEstimator(model: ModelId) {
  return {
    model,
    backend: 'wasm',
    pictureSizePx: 1,
    estimate: vi.fn(),
    memory: vi.fn(() => ({})),
    restore: vi.fn(),
    reset: vi.fn(),
    dispose: vi.fn(),
  } as PoseEstimator & {
    dispose: ReturnType<typeof vi.fn>;
  };
}

function shelfOf() {
  const made: ReturnType<typeof fakeEstimator>[] = [];
  const create = vi.fn<ServiceParts['createEstimator']>((model) => {
    const estimator = fakeEstimator(model);
    made.push(estimator);
    return Promise.resolve(estimator);
  });
  return { made, create, shelf: new EstimatorShelf(create) };
}

describe('EstimatorShelf', () => {
  it('loads once for the same model, also when asked twice at once', async () => {
    const { shelf, create } = shelfOf();
    const [a, b] = await Promise.all([shelf.take('lite', undefined), shelf.take('lite', undefined)]);
    expect(a).toBe(b);
    expect(await shelf.take('lite', undefined)).toBe(a);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('frees the one before, before it loads another model or backend', async () => {
    const { shelf, made, create } = shelfOf();
    await shelf.take('lite', undefined);
    await shelf.take('lite', 'wasm');
    await shelf.take('heavy', 'wasm');
    expect(made.map(({ dispose }) => dispose.mock.calls.length)).toEqual([1, 1, 0]);
    expect(made[0]!.dispose.mock.invocationCallOrder[0]!).toBeLessThan(create.mock.invocationCallOrder[1]!);
    expect(shelf.loaded.map(({ model }) => model)).toEqual(['heavy']);
  });

  it('frees what was made for a worker alone before it loads for one among others, and the other way round', async () => {
    const { shelf, made, create } = shelfOf();
    const takeAs = (alone: boolean): Promise<readonly PoseEstimator[]> =>
      shelf.takeTogether(['heavy', 'lite'], 'wasm', alone);
    await takeAs(true);
    expect(await takeAs(true)).toEqual(made);
    await takeAs(false);
    await takeAs(true);
    expect(create.mock.calls.map(([, , alone]) => alone)).toEqual([true, true, false, false, true, true]);
    expect(made.map(({ dispose }) => dispose.mock.calls.length)).toEqual([1, 1, 1, 1, 0, 0]);
    const freed = made.slice(0, 2).map(({ dispose }) => dispose.mock.invocationCallOrder[0]!);
    expect(Math.max(...freed)).toBeLessThan(create.mock.invocationCallOrder[2]!);
  });

  it('frees a model whose load was left half way, when another is wanted', async () => {
    const { shelf, made } = shelfOf();
    void shelf.take('heavy', undefined);
    await shelf.take('lite', undefined);
    expect(made.map(({ dispose }) => dispose.mock.calls.length)).toEqual([1, 0]);
  });

  it('knows which one is warm', async () => {
    const { shelf } = shelfOf();
    const lite = await shelf.take('lite', undefined);
    expect(shelf.isWarm(lite)).toBe(false);
    shelf.setWarm(lite);
    expect(shelf.isWarm(lite)).toBe(true);
    expect(shelf.isWarm(await shelf.take('heavy', undefined))).toBe(false);
  });

  it('keeps two that belong together, and of those what the next one needs', async () => {
    const { shelf, made } = shelfOf();
    const [heavy, lite] = await shelf.takeTogether(['heavy', 'lite'], 'wasm');
    shelf.setWarm(lite!);
    expect(shelf.loaded).toEqual([heavy, lite]);
    expect(await shelf.takeTogether(['lite', 'heavy'], 'wasm')).toEqual([lite, heavy]);
    expect([heavy!, lite!].map((each) => shelf.isWarm(each))).toEqual([false, true]);
    expect(await shelf.take('lite', 'wasm')).toBe(lite);
    expect(made.map(({ model, dispose }) => [model, dispose.mock.calls.length])).toEqual([
      ['heavy', 1],
      ['lite', 0],
    ]);
    expect(shelf.isWarm(lite!)).toBe(true);
  });

  it('loads the second of two again where only that one failed', async () => {
    const { shelf, create, made } = shelfOf();
    create.mockImplementationOnce((model) => {
      made.push(fakeEstimator(model));
      return Promise.resolve(made[0]!);
    });
    create.mockRejectedValueOnce(new Error('offline'));
    await expect(shelf.takeTogether(['heavy', 'lite'], undefined)).rejects.toThrow('offline');
    const [heavy, lite] = await shelf.takeTogether(['heavy', 'lite'], undefined);
    expect([heavy!.model, lite!.model]).toEqual(['heavy', 'lite']);
    expect(create).toHaveBeenCalledTimes(3);
  });

  it('tries again after a load that failed', async () => {
    const { shelf, create } = shelfOf();
    create.mockRejectedValueOnce(new Error('offline'));
    await expect(shelf.take('lite', undefined)).rejects.toThrow('offline');
    expect((await shelf.take('lite', undefined)).model).toBe('lite');
    expect(shelf.loaded.length).toBe(1);
  });

  it('is empty when cleared', async () => {
    const { shelf, made } = shelfOf();
    await shelf.take('lite', undefined);
    await shelf.clear();
    expect(made[0]!.dispose).toHaveBeenCalledTimes(1);
    expect(shelf.loaded).toEqual([]);
  });
});
