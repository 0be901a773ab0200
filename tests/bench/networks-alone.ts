import type { NetworkName } from '../../models/registry';
import { BLAZEPOSE_OUTPUTS } from '../../src/pose/blazepose';
import { loadNetwork } from '../../src/pose/load-network';
import type { ModelId } from '../../src/pose/pose-estimator';
import { runNetwork } from '../../src/pose/run-network';

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

/** A model's graphs, without all that brings a picture into them and landmarks out of their answers. */
export interface NetworksAlone {
  run(): Promise<void>;
  dispose(): void;
}

/** @param model on the backend that tfjs has */
export async function loadAlone(model: ModelId): Promise<NetworksAlone> {
  const names = NETWORKS[model];
  const networks = await Promise.all(names.map((name) => loadNetwork(name, MODELS)));
  const values = new Float32Array(INPUT_PX * INPUT_PX * 3).fill(0.5);
  return {
    run: async () => {
      for (const [i, network] of networks.entries()) {
        const blazePose = names[i] !== 'movenet-thunder';
        const input = blazePose ? values : new Int32Array(values.length).fill(128);
        await runNetwork(network, input, INPUT_PX, () => {}, blazePose ? BLAZEPOSE_OUTPUTS : undefined);
      }
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
