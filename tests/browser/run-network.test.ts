import type { GraphModel } from '@tensorflow/tfjs-converter';
import { add, memory, mul, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { chooseBackend } from '../../src/pose/choose-backend';
import { runNetwork } from '../../src/pose/run-network';

const SIDE_PX = 8;
const VALUES = Float32Array.from({ length: SIDE_PX * SIDE_PX * 3 }, (_, i) => i);

/** Says its picture twice: one more, and doubled. */
const network = {
  execute: (input: Tensor) => [add(input, 1), mul(input, 2)],
} as unknown as GraphModel;

beforeAll(() => chooseBackend('wasm'));

it('reads all outputs where WebAssembly has them: nothing is copied for it', async () => {
  const seen = await runNetwork(network, VALUES, SIDE_PX, (values) =>
    (values as readonly Float32Array[]).map((each) => ({
      values: [...each],
      inBytes: each.buffer.byteLength,
    })),
  );
  expect(seen.map(({ values }) => values)).toEqual([
    Array.from(VALUES, (value) => value + 1),
    Array.from(VALUES, (value) => value * 2),
  ]);
  // All of its memory, of which the values are a part.
  for (const { inBytes } of seen) expect(inBytes).toBeGreaterThan(1000 * VALUES.byteLength);
});

it('frees what it took, also when reading fails', async () => {
  const before = memory().numTensors;
  const failing = (): never => {
    throw new Error('cannot be read');
  };
  await expect(runNetwork(network, VALUES, SIDE_PX, failing)).rejects.toThrow('cannot be read');
  await runNetwork(network, VALUES, SIDE_PX, () => null);
  expect(memory().numTensors).toBe(before);
});
