import {
  backend,
  copyRegisteredKernels,
  findBackend,
  memory,
  registerBackend,
  registerKernel,
  setBackend,
  unregisterKernel,
  zeros,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEYPOINTS, type KeypointName } from '../../src/core/pose/keypoints';
import { chooseBackend } from '../../src/pose/choose-backend';
import { BackendUnavailableError } from '../../src/pose/pose-estimator';
import { createEstimator } from '../../src/pose/create-estimator';
import { NetworkFileError } from '../../src/pose/load-network';
import { keypointIndex } from '../../src/pose/network-pose';
import type { PixelPicture } from '../../src/picture/network-picture';
import type { BackendId, ModelId, PoseEstimator } from '../../src/pose/pose-estimator';
import { cropToRunner, picturesOf, SAMPLE, weightsStaged } from '../fixtures/sample-pictures';
import { RENDERED_TRUTH, TORSO_PX } from '../self-test/rendered-truth';

let runner: ImageData[] = [];

beforeAll(async () => {
  await chooseBackend('wasm');
  runner = await picturesOf(SAMPLE, [1, 1 + 1 / 60, 1 + 2 / 60]);
});

describe.skipIf(!weightsStaged)(`estimators${weightsStaged ? '' : ' (skipped: no weights staged)'}`, () => {
  test.each<[ModelId, number, number]>([
    ['lite', 33, 0.3],
    ['full', 33, 0.2],
    ['heavy', 33, 0.2],
    ['thunder', 17, 0.2],
    ['accurate', 33, 0.2],
  ])(
    '%s finds the rendered runner where they are, and frees what it took',
    async (model, landmarks, within) => {
      const before = memory().numTensors;
      const estimator = await createEstimator(model, { backend: 'wasm' });
      const points = (await estimator.estimate(asPicture(runner[0]!), 1))!;
      expect(points).toHaveLength(KEYPOINTS.length);
      expect(points.filter((p) => p !== null)).toHaveLength(landmarks);
      for (const [name, [xPx, yPx]] of Object.entries(RENDERED_TRUTH)) {
        const point = points[keypointIndex(name as KeypointName)];
        if (!point) continue;
        const apart = Math.hypot(point.xPx - xPx, point.yPx - yPx) / TORSO_PX;
        expect(apart, `${name} is ${apart.toFixed(2)} torso lengths off`).toBeLessThan(within);
        expect(point.confidence).toBeGreaterThan(0);
        expect(point.confidence).toBeLessThanOrEqual(1);
      }
      expect(points.some((p) => p?.worldM !== undefined)).toBe(landmarks === 33);
      estimator.dispose();
      estimator.dispose();
      expect(memory().numTensors).toBe(before);
    },
  );

  describe.each<ModelId>(['lite', 'thunder', 'accurate'])('%s', (model) => {
    let estimator: PoseEstimator;
    let loaded = 0;
    beforeAll(async () => {
      estimator = await createEstimator(model, { backend: 'wasm' });
      loaded = memory().numTensors;
    });
    afterAll(() => {
      estimator.dispose();
    });

    test('says no one is there in black, grey, noise and a drawn empty room', async () => {
      for (const empty of emptyPictures()) {
        for (let i = 0; i < 3; i++) expect(await estimator.estimate(asPicture(empty), i / 30)).toBeNull();
      }
    });

    test('holds no more tensors after many pictures, with and without a runner', async () => {
      const [black] = emptyPictures();
      for (let i = 0; i < 4; i++) {
        for (const pixels of [...runner, black!]) await estimator.estimate(asPicture(pixels), i);
        expect(memory().numTensors).toBe(loaded);
      }
    });

    test('finds the runner again after they were gone', async () => {
      estimator.reset();
      expect(await estimator.estimate(asPicture(runner[0]!), 0)).not.toBeNull();
      expect(await estimator.estimate(asPicture(emptyPictures()[0]!), 0.1)).toBeNull();
      expect(await estimator.estimate(asPicture(runner[2]!), 0.2)).not.toBeNull();
    });

    test('gives the same for the same clip again after a reset', async () => {
      const pass = async (): Promise<unknown[]> => {
        estimator.reset();
        const seen: unknown[] = [];
        for (const pixels of runner) seen.push(await estimator.estimate(asPicture(pixels), 0));
        return seen;
      };
      expect(await pass()).toEqual(await pass());
    });

    test('gives clip pixels: twice the scale, twice the place', async () => {
      estimator.reset();
      const once = (await estimator.estimate({ pixels: runner[0]!, scale: 1 }, 0))!;
      estimator.reset();
      const twice = (await estimator.estimate({ pixels: runner[0]!, scale: 2 }, 0))!;
      const hip = keypointIndex('left_hip');
      expect(twice[hip]!.xPx).toBeCloseTo(2 * once[hip]!.xPx, 6);
      expect(twice[hip]!.yPx).toBeCloseTo(2 * once[hip]!.yPx, 6);
    });
  });

  test('a runner who fills an upright picture is found, head and feet', async () => {
    const [tall] = await picturesOf(SAMPLE, [1], cropToRunner);
    const estimator = await createEstimator('thunder', { backend: 'wasm' });
    const points = (await estimator.estimate({ pixels: tall!, scale: 1 }, 0))!;
    estimator.dispose();
    const y = (name: KeypointName): number => points[keypointIndex(name)]!.yPx / tall!.height;
    expect(y('nose')).toBeLessThan(0.2);
    expect(Math.max(y('left_ankle'), y('right_ankle'))).toBeGreaterThan(0.8);
    expect(points[keypointIndex('left_ankle')]!.confidence).toBeGreaterThan(0.3);
  });

  test('weights that are not the ones measured are refused by name', async () => {
    const elsewhere = new URL('/no-models-here/', location.href).href;
    await expect(createEstimator('lite', { backend: 'wasm', modelBaseUrl: elsewhere })).rejects.toThrow(
      NetworkFileError,
    );
    expect(memory().numTensors).toBe(0);
  });
});

test('a backend that is not there is an error, and the one in use stays', async () => {
  await expect(chooseBackend('abacus' as BackendId)).rejects.toThrow(BackendUnavailableError);
  expect(await chooseBackend('wasm')).toBe('wasm');
});

test('a backend that answers zeros, as some graphics drivers do, is not taken', async () => {
  await chooseBackend('wasm');
  expect(backend()).toBe(findBackend('wasm'));
  registerBackend('zeros', () => findBackend('wasm'));
  copyRegisteredKernels('wasm', 'zeros');
  unregisterKernel('Conv2D', 'zeros');
  registerKernel({
    kernelName: 'Conv2D',
    backendName: 'zeros',
    kernelFunc: ({ inputs }) => {
      const [, height, width] = (inputs['x'] as Tensor).shape as number[];
      return zeros([1, height! - 1, width! - 1, 1]);
    },
  });
  await expect(chooseBackend('zeros' as BackendId)).rejects.toThrow('does not calculate rightly');
  await setBackend('wasm');
});

test('without graphics hardware the choice is WebAssembly', async () => {
  // The test browser runs without a graphics processor, see scripts/chromium.mjs.
  expect(await chooseBackend()).toBe('wasm');
});

function asPicture(pixels: ImageData): PixelPicture {
  return { pixels, scale: 1280 / pixels.width };
}

/** Pictures without a person: black first. */
function emptyPictures(): ImageData[] {
  const draw = (paint: (context: OffscreenCanvasRenderingContext2D) => void): ImageData => {
    const context = new OffscreenCanvas(768, 432).getContext('2d')!;
    paint(context);
    return context.getImageData(0, 0, 768, 432);
  };
  const fill = (colour: string) =>
    draw((context) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 768, 432);
    });
  const noise = fill('black');
  let state = 1;
  for (let i = 0; i < noise.data.length; i++) {
    state = (state * 48271) % 2147483647;
    if (i % 4 < 3) noise.data[i] = state % 256;
  }
  const room = draw((context) => {
    const boxes: readonly (readonly [string, number, number, number, number])[] = [
      ['#b9b4a6', 0, 0, 768, 300],
      ['#4a4d52', 0, 300, 768, 132],
      ['#7fa6b5', 420, 30, 200, 90],
      ['#222222', 230, 350, 320, 24],
      ['#888888', 180, 130, 14, 240],
      ['#333333', 160, 110, 60, 40],
      ['#888888', 180, 190, 110, 10],
    ];
    for (const [colour, x, y, width, height] of boxes) {
      context.fillStyle = colour;
      context.fillRect(x, y, width, height);
    }
  });
  return [fill('black'), fill('#808080'), noise, room];
}
