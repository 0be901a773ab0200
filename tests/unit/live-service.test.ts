import { describe, expect, it, vi } from 'vitest';
import type { PosePoint } from '../../src/core/pose/pose-track';
import type { NetworkPicture } from '../../src/picture/network-picture';
import {
  BackendUnavailableError,
  GraphicsLostError,
  type PoseEstimator,
} from '../../src/pose/pose-estimator';
import { LiveService, type LiveServiceParts } from '../../workers/live-service';

const SIDE_PX = 90;

function serviceWith(find: (picture: NetworkPicture) => readonly (PosePoint | null)[] | null = () => null) {
  const made: (PoseEstimator & Record<'reset' | 'dispose' | 'estimate', ReturnType<typeof vi.fn>>)[] = [];
  const createEstimator = vi.fn<LiveServiceParts['createEstimator']>((model) => {
    const estimator = {
      model,
      backend: 'wasm' as const,
      pictureSizePx: 768,
      estimate: vi.fn((picture: NetworkPicture) => Promise.resolve(find(picture))),
      memory: vi.fn(() => ({})),
      restore: vi.fn(),
      reset: vi.fn(),
      dispose: vi.fn(),
    };
    made.push(estimator);
    return Promise.resolve(estimator);
  });
  // Grey in the middle, white around it.
  const data = new Uint8ClampedArray(4 * SIDE_PX ** 2).fill(255);
  for (let y = 30; y < 60; y++)
    for (let x = 30; x < 60; x++) data.fill(51, 4 * (y * SIDE_PX + x), 4 * (y * SIDE_PX + x) + 3);
  const pixels = { data, width: SIDE_PX, height: SIDE_PX } as unknown as ImageData;
  const service = new LiveService({
    createEstimator,
    tensorCount: () => 7,
    modelSha256: () => 'ab12',
    pictures: { read: () => ({ pixels, scale: 2 }), blank: () => ({ pixels, scale: 1 }) },
  });
  const close = vi.fn();
  const look = (timeS: number, alone = false) =>
    service.look({ picture: { close } as unknown as ImageBitmap, timeS, scale: 3, ...(alone && { alone }) });
  return { service, made, createEstimator, look, close };
}

/** Two landmarks at the corners of the grey middle, in camera px. */
const FOUND: readonly (PosePoint | null)[] = Array.from({ length: 33 }, (_, k) =>
  k < 2 ? { xPx: 6 * (30 + 30 * k), yPx: 6 * (30 + 30 * k), confidence: 0.5, worldM: [k, 2, 3] } : null,
);

describe('start', () => {
  it('loads and warms up once, tells of it, and lets the one before go', async () => {
    const { service, made, look } = serviceWith();
    const told: (number | null)[] = [];
    const started = await service.start({ model: 'lite' }, (fraction) => void told.push(fraction));
    expect(started).toEqual({
      ok: true,
      value: { model: 'lite', modelSha256: 'ab12', backend: 'wasm', pictureSizePx: 768 },
    });
    expect(told).toEqual([null, 1]);
    expect(made[0]!.estimate).toHaveBeenCalledTimes(1);
    await look(0);
    expect(made[0]!.estimate).toHaveBeenCalledTimes(2);
    await service.start({ model: 'heavy' }, () => {});
    expect(made.map(({ model, dispose }) => [model, dispose.mock.calls.length])).toEqual([
      ['lite', 1],
      ['heavy', 0],
    ]);
  });

  it('that is overtaken by another loads nothing', async () => {
    const { service, made } = serviceWith();
    const [first, second] = await Promise.all([
      service.start({ model: 'heavy' }, () => {}),
      service.start({ model: 'lite' }, () => {}),
    ]);
    expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(second.ok).toBe(true);
    expect(made.map(({ model }) => model)).toEqual(['lite']);
  });

  it('that fails says so, and the next one tries anew', async () => {
    const { service, createEstimator } = serviceWith();
    createEstimator.mockRejectedValueOnce(new Error('weights missing'));
    const failed = await service.start({ model: 'lite' }, () => {});
    expect(failed).toMatchObject({
      ok: false,
      error: { code: 'model-failed', detail: 'Error: weights missing' },
    });
    expect((await service.start({ model: 'lite' }, () => {})).ok).toBe(true);
  });
});

describe('graphics that fail', () => {
  const backends = (calls: readonly unknown[][]) => calls.map(([, backend]) => backend);

  it('to start give way to the processor, once and for all, and each look says so', async () => {
    const { service, createEstimator, look } = serviceWith();
    createEstimator.mockRejectedValueOnce(new BackendUnavailableError('webgl: did not start', 'webgl'));
    const started = await service.start({ model: 'lite', backend: 'webgl' }, () => {});
    expect(started).toMatchObject({ ok: true, value: { backend: 'wasm' } });
    expect(await look(0)).toMatchObject({ ok: true, value: { leftGraphics: true } });
    await service.start({ model: 'heavy', backend: 'webgl' }, () => {});
    expect(backends(createEstimator.mock.calls)).toEqual(['webgl', 'wasm', 'wasm']);
  });

  it('while they look give way too: the same picture is looked at by the processor', async () => {
    const { service, made, createEstimator, look, close } = serviceWith(() => FOUND);
    await service.start({ model: 'lite', backend: 'webgpu' }, () => {});
    const before = await look(0);
    expect(before.ok && 'leftGraphics' in before.value).toBe(false);
    made[0]!.estimate.mockRejectedValueOnce(new GraphicsLostError('lost while it looked'));
    const seen = await look(0.1);
    expect(seen).toMatchObject({ ok: true, value: { timeS: 0.1, leftGraphics: true } });
    expect(seen.ok && seen.value.points).not.toBeNull();
    expect(backends(createEstimator.mock.calls)).toEqual(['webgpu', 'wasm']);
    expect(made[0]!.dispose).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('are no way out of a processor that fails', async () => {
    const { service, createEstimator } = serviceWith();
    createEstimator.mockRejectedValue(new BackendUnavailableError('wasm: did not start', 'wasm'));
    expect(await service.start({ model: 'lite', backend: 'wasm' }, () => {})).toMatchObject({
      ok: false,
      error: { code: 'model-failed' },
    });
  });
});

describe('look', () => {
  it('gives flat arrays, both scales in one, the light on the person, and closes the picture', async () => {
    const { service, made, look, close } = serviceWith(() => FOUND);
    await service.start({ model: 'lite' }, () => {});
    const seen = await look(1.5);
    if (!seen.ok) throw new Error(seen.error.detail);
    const { timeS, points, world, light } = seen.value;
    expect(made[0]!.estimate.mock.calls.at(-1)![0]).toMatchObject({ scale: 6 });
    expect(timeS).toBe(1.5);
    expect([...points!.slice(0, 9)]).toEqual([180, 180, 0.5, 360, 360, 0.5, NaN, NaN, 0]);
    expect([points!.length, world!.length]).toEqual([99, 99]);
    expect([...world!.slice(3, 9)]).toEqual([1, 2, 3, NaN, NaN, NaN]);
    // 51 of 255; white is outside of the person.
    expect(light!.brightness).toBeCloseTo(0.2, 6);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('tells the light of the whole picture where nobody is', async () => {
    const { service, look } = serviceWith();
    await service.start({ model: 'lite' }, () => {});
    const seen = await look(0);
    expect(seen).toMatchObject({ ok: true, value: { points: null, world: null, light: { brightness: 1 } } });
  });

  it('forgets the person before and after a picture by itself, and after a pause', async () => {
    const { service, made, look } = serviceWith();
    await service.start({ model: 'lite' }, () => {});
    const resets = (): number => made[0]!.reset.mock.calls.length;
    await look(10);
    const before = resets();
    await look(10.1);
    expect(resets()).toBe(before);
    await look(0, true);
    expect(resets()).toBe(before + 2);
    await look(10.2);
    const after = resets();
    await look(10.3);
    expect(resets()).toBe(after);
    await look(15);
    expect(resets()).toBe(after + 1);
  });

  it('that fails lets the network go and says so; the next one loads it anew', async () => {
    const { service, made, look, close } = serviceWith();
    await service.start({ model: 'lite' }, () => {});
    made[0]!.estimate.mockRejectedValueOnce(new Error('context lost'));
    expect(await look(0)).toMatchObject({ ok: false, error: { code: 'model-failed' } });
    expect(made[0]!.dispose).toHaveBeenCalledTimes(1);
    expect((await look(0.1)).ok).toBe(true);
    expect(made.length).toBe(2);
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('before any start fails, and closes its picture', async () => {
    const { look, close } = serviceWith();
    expect(await look(0)).toMatchObject({ ok: false, error: { code: 'model-failed' } });
    expect(close).toHaveBeenCalledTimes(1);
  });
});
