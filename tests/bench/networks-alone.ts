import { dispose, tensor4d } from '@tensorflow/tfjs-core';
import type { NetworkName } from '../../models/registry';
import { BLAZEPOSE_OUTPUTS } from '../../src/pose/blazepose';
import { loadNetwork } from '../../src/pose/load-network';
import type { ModelId } from '../../src/pose/pose-estimator';
import { SquareNetwork } from '../../src/pose/square-network';
import { loadPublishedGraph } from '../fixtures/published-graph';

/** The networks that look at each frame, as the estimators ask them. */
const NETWORKS: Readonly<Record<ModelId, readonly NetworkName[]>> = {
  lite: ['blazepose-lite'],
  full: ['blazepose-full'],
  heavy: ['blazepose-heavy'],
  thunder: ['movenet-thunder'],
  accurate: ['blazepose-heavy', 'movenet-thunder'],
};
const INPUT_PX = 256;
const MODELS = new URL('/models/', location.href).href;

/** A model's networks, without all that brings a picture into them and landmarks out of their answers. */
export interface NetworksAlone {
  run(): Promise<void>;
  dispose(): void;
}

/** As the app runs them, on the backend that tfjs has. */
export function loadAlone(model: ModelId): Promise<NetworksAlone> {
  return all(model, async (name, values, outputs) => {
    const network = new SquareNetwork(await loadNetwork(name, MODELS), values, INPUT_PX, outputs);
    return {
      run: () => {
        network.input.set(values);
        return network.show(() => {});
      },
      dispose: () => network.dispose(),
    };
  });
}

/** As they were published, run as their library says: a tensor made, the graph executed, its answers read. */
export function loadPublished(model: ModelId): Promise<NetworksAlone> {
  return all(model, async (name, values, outputs) => {
    const graph = await loadPublishedGraph(name, MODELS);
    return {
      run: async () => {
        const input = tensor4d(values, [1, INPUT_PX, INPUT_PX, 3]);
        const said = [graph.execute(input, outputs)].flat();
        for (const tensor of said) await tensor.data();
        dispose([input, ...said]);
      },
      dispose: () => graph.dispose(),
    };
  });
}

type LoadOne = (
  name: NetworkName,
  values: Float32Array | Int32Array,
  outputs: string[] | undefined,
) => Promise<NetworksAlone>;

async function all(model: ModelId, load: LoadOne): Promise<NetworksAlone> {
  const size = INPUT_PX * INPUT_PX * 3;
  const networks = await Promise.all(
    NETWORKS[model].map((name) =>
      name === 'movenet-thunder'
        ? load(name, new Int32Array(size).fill(128), undefined)
        : load(name, new Float32Array(size).fill(0.5), BLAZEPOSE_OUTPUTS),
    ),
  );
  return {
    run: async () => {
      for (const network of networks) await network.run();
    },
    dispose: () => {
      for (const network of networks) network.dispose();
    },
  };
}

/** How long it takes, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await work();
  return performance.now() - beganMs;
}
