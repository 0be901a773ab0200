import type { GraphModel } from '@tensorflow/tfjs-converter';
import { add, concat, dispose, memory, mul, relu, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NetworkName } from '../../models/registry';
import { BLAZEPOSE_OUTPUTS } from '../../src/pose/blazepose';
import { chooseBackend } from '../../src/pose/choose-backend';
import { loadNetwork } from '../../src/pose/load-network';
import { SquareNetwork } from '../../src/pose/square-network';
import { loadPublishedGraph } from '../fixtures/published-graph';

const SIDE_PX = 8;
const MODELS = new URL('/models/', location.href).href;

beforeAll(() => chooseBackend('wasm'));

type Execute = (input: Tensor) => Tensor | Tensor[];

function networkOf(execute: Execute, sidePx = SIDE_PX) {
  const graph = { execute, dispose: () => {} } as unknown as GraphModel;
  return new SquareNetwork(graph, new Float32Array(sidePx * sidePx * 3), sidePx);
}

/** Says its picture twice: one more than nothing or more, and twice that. */
const twice: Execute = (input) => {
  const above = relu(input);
  const more = add(above, ONE);
  const doubled = mul(more, more);
  dispose(above);
  return [more, doubled];
};
let ONE: Tensor;
beforeAll(() => {
  ONE = tensor4d([1], [1, 1, 1, 1]);
});

async function saidOf(network: SquareNetwork<Float32Array>, picture: ArrayLike<number>) {
  network.input.set(picture);
  return network.show((values) => values.map((each) => Array.from(each)));
}

const picture = (first: number) =>
  Float32Array.from({ length: SIDE_PX * SIDE_PX * 3 }, (_, i) => ((first + i) % 17) - 8);

describe('a network in WebAssembly', () => {
  it('says of every picture what its graph says, which is asked once', async () => {
    let asked = 0;
    const network = networkOf((input) => (asked++, twice(input)));
    for (const first of [0, 5, 11, 3]) {
      const more = Array.from(picture(first), (value) => Math.max(0, value) + 1);
      expect(await saidOf(network, picture(first))).toEqual([more, more.map((value) => value * value)]);
    }
    expect(asked).toBe(1);
    network.dispose();
  });

  it('asks the graph again where something is done outside WebAssembly, which copies for concat', async () => {
    let asked = 0;
    const network = networkOf((input) => (asked++, concat([input, input], 3)));
    for (const first of [0, 5, 11]) {
      const pixels = Array.from({ length: SIDE_PX * SIDE_PX }, (_, i) => [
        ...picture(first).slice(3 * i, 3 * i + 3),
      ]);
      const [said] = await saidOf(network, picture(first));
      expect(said).toEqual(pixels.flatMap((pixel) => [...pixel, ...pixel]));
    }
    expect(asked).toBe(3);
    network.dispose();
  });

  it('has its answers read where they are: nothing is copied for it', async () => {
    const network = networkOf(twice);
    for (let i = 0; i < 3; i++) {
      const bytes = await network.show((values) =>
        (values as readonly Float32Array[]).map(({ buffer }) => buffer.byteLength),
      );
      // All of its memory, of which the values are a part.
      for (const each of bytes) expect(each).toBeGreaterThan(1000 * picture(0).byteLength);
    }
    network.dispose();
  });

  it('goes on when another makes the memory grow, and others come and go', async () => {
    const network = networkOf(twice);
    await saidOf(network, picture(0));
    const large = Array.from({ length: 12 }, () =>
      tensor4d(new Float32Array(4 * 2 ** 20), [1, 2 ** 11, 2 ** 11, 1]),
    );
    const other = networkOf((input) => relu(input));
    for (const first of [0, 4]) await saidOf(other, picture(first));
    const more = Array.from(picture(9), (value) => Math.max(0, value) + 1);
    expect((await saidOf(network, picture(9)))[0]).toEqual(more);
    other.dispose();
    dispose(large);
    expect((await saidOf(network, picture(9)))[0]).toEqual(more);
    network.dispose();
  });

  it('frees what it took, also when reading or the graph fails', async () => {
    const before = memory().numTensors;
    const failing = (): never => {
      throw new Error('cannot be read');
    };
    const network = networkOf(twice);
    for (let i = 0; i < 3; i++) await expect(network.show(failing)).rejects.toThrow('cannot be read');
    expect(await network.show(() => 'read')).toBe('read');
    const broken = networkOf(() => {
      throw new Error('cannot be executed');
    });
    for (let i = 0; i < 2; i++) {
      await expect(broken.show(() => null)).rejects.toThrow('cannot be executed');
    }
    expect(memory().numTensors).toBe(before);
    network.dispose();
  });
});

const WHOLE: readonly NetworkName[] = ['movenet-thunder'];
/** They do something outside WebAssembly. */
const EXECUTED_ANEW: readonly NetworkName[] = ['movenet-thunder', 'blazepose-detector'];

it.each([
  ['blazepose-lite', 256, BLAZEPOSE_OUTPUTS],
  ['blazepose-full', 256, BLAZEPOSE_OUTPUTS],
  ['blazepose-heavy', 256, BLAZEPOSE_OUTPUTS],
  ['blazepose-detector', 224, undefined],
  ['movenet-thunder', 256, undefined],
] as const)('%s says what the published network says, to the last bit', async (name, sidePx, outputs) => {
  const published = await loadPublishedGraph(name, MODELS);
  const values = sidePx * sidePx * 3;
  const own = WHOLE.includes(name) ? new Int32Array(values) : new Float32Array(values);
  const network = new SquareNetwork(await loadNetwork(name, MODELS), own, sidePx, outputs);
  for (const seed of [1, 2, 3]) {
    const shown = noise(seed, values, WHOLE.includes(name));
    const input = tensor4d(shown, [1, sidePx, sidePx, 3]);
    const said = [published.execute(input, outputs && [...outputs])].flat();
    network.input.set(shown);
    await network.show((found) => {
      expect(found).toHaveLength(said.length);
      for (const [i, each] of said.entries()) {
        const wanted = each.dataSync();
        const got = found[i] as Float32Array;
        expect(got.length).toBe(wanted.length);
        expect(wanted.every((value, k) => Object.is(value, got[k]))).toBe(true);
        expect(new Set(wanted).size).toBeGreaterThan(wanted.length === 1 ? 0 : 10);
      }
    });
    dispose([input, ...said]);
  }
  expect(network.input === own).toBe(EXECUTED_ANEW.includes(name));
  network.dispose();
  published.dispose();
});

// Graphics hardware has kernels of its own, which must put zeros around pictures where they are told to.
it.each([
  ['blazepose-lite', 256, BLAZEPOSE_OUTPUTS],
  ['blazepose-detector', 224, undefined],
] as const)('%s says the same on WebGL, to a thousandth', async (name, sidePx, outputs) => {
  await chooseBackend('webgl');
  const published = await loadPublishedGraph(name, MODELS);
  const values = noise(2, sidePx * sidePx * 3, false) as Float32Array;
  const network = new SquareNetwork(await loadNetwork(name, MODELS), values, sidePx, outputs);
  const input = tensor4d(values, [1, sidePx, sidePx, 3]);
  const said = [published.execute(input, outputs && [...outputs])].flat();
  const wanted = await Promise.all(said.map((each) => each.data()));
  await network.show((found) => {
    for (const [i, values] of wanted.entries()) {
      const each = Array.from(values);
      const most = each.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
      const off = each.reduce((a, value, k) => Math.max(a, Math.abs(value - found[i]![k]!)), 0);
      expect(off / most).toBeLessThan(0.001);
    }
  });
  dispose([input, ...said]);
  network.dispose();
  published.dispose();
});

/** Smooth blobs, as pictures are, of another kind for each seed. */
function noise(seed: number, length: number, whole: boolean) {
  const value = (i: number) =>
    (0.5 + 0.5 * Math.sin(i * 0.0013 * seed) * Math.cos(i * 0.17 + seed)) * (whole ? 255 : 1);
  return whole
    ? Int32Array.from({ length }, (_, i) => value(i))
    : Float32Array.from({ length }, (_, i) => value(i));
}
