import { load } from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/detector';
import { browser } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { type BlazePoseSize, loadBlazePose } from '../../src/pose/blazepose';
import { chooseBackend } from '../../src/pose/choose-backend';
import { networkSource } from '../../src/pose/load-network';
import { defaultModelBaseUrl } from '../../src/pose/model-address';
import { picturesOf, SAMPLE, weightsStaged } from '../fixtures/sample-pictures';

const SIZES: readonly BlazePoseSize[] = ['lite', 'full', 'heavy'];
/** The pixels are sampled with 64 bits here and with 32 there, which a network can make this much of. */
const WITHIN_PX = 0.05;
const WITHIN = 0.001;

let upright: ImageData[] = [];
let cutOff: ImageData[] = [];

beforeAll(async () => {
  await chooseBackend('wasm');
  const times = [1, 1 + 1 / 60, 1 + 2 / 60, 1 + 3 / 60];
  upright = await picturesOf(SAMPLE, times);
  // The runner at the edge, so that part of what the network looks at lies outside the picture.
  cutOff = await picturesOf(SAMPLE, times, () => [560, 100, 400, 500]);
});

describe.skipIf(!weightsStaged)(`BlazePose${weightsStaged ? '' : ' (skipped: no weights staged)'}`, () => {
  test.each(SIZES)('%s finds what the library around the same networks finds', async (size) => {
    const ours = await loadBlazePose(size, defaultModelBaseUrl());
    const library = await load({
      runtime: 'tfjs',
      modelType: size,
      enableSmoothing: false,
      enableSegmentation: false,
      detectorModelUrl: networkSource('blazepose-detector', defaultModelBaseUrl()),
      landmarkModelUrl: networkSource(`blazepose-${size}`, defaultModelBaseUrl()),
    });
    for (const pictures of [upright, cutOff]) {
      ours.reset();
      library.reset();
      for (const picture of pictures) {
        const found = await ours.find({ pixels: picture, scale: 1 });
        const tensor = browser.fromPixels(picture);
        const [expected] = await library.estimatePoses(tensor);
        tensor.dispose();
        expect(Math.abs(found!.presence - expected!.score!)).toBeLessThan(WITHIN);
        KEYPOINTS.forEach((name, k) => {
          const [point, there, metres] = [
            found!.points[k]!,
            expected!.keypoints[k]!,
            expected!.keypoints3D![k]!,
          ];
          expect(Math.hypot(point.xPx - there.x, point.yPx - there.y), name).toBeLessThan(WITHIN_PX);
          expect(Math.abs(point.confidence - there.score!), name).toBeLessThan(WITHIN);
          point.worldM!.forEach((at, i) => {
            expect(Math.abs(at - [metres.x, metres.y, metres.z!][i]!), name).toBeLessThan(WITHIN);
          });
        });
      }
    }
    ours.dispose();
    library.dispose();
  });
});
