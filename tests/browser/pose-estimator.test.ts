import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { chooseBackend } from '../../src/pose/choose-backend';
import { createEstimator } from '../../src/pose/create-estimator';

const black = (): ImageData => {
  const pixels = new ImageData(512, 288);
  for (let i = 3; i < pixels.data.length; i += 4) pixels.data[i] = 255;
  return pixels;
};

test.each(['lite', 'accurate'] as const)('smoke %s', async (id) => {
  await chooseBackend('wasm');
  const before = memory().numTensors;
  const e = await createEstimator(id, { backend: 'wasm' });
  const at = memory().numTensors;
  for (let i = 0; i < 5; i++) expect(await e.estimate({ pixels: black(), scale: 2 }, i / 30)).toBeNull();
  expect(memory().numTensors).toBe(at);
  e.dispose();
  expect(memory().numTensors).toBe(before);
});
