import '@tensorflow/tfjs-converter';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import {
  createDetector,
  movenet,
  SupportedModels,
  type PoseDetector,
} from '@tensorflow-models/pose-detection';
import { runOnSeekingVideo, type LoadedPeer } from './peers-seek';
import type { PeerSize } from './peers-run';

window.plumblinePeer = { run: (request) => runOnSeekingVideo(request, () => load(request.size)) };

/** As its own guide says: the library is handed the video itself. Without smoothing, as every tracker here. */
async function load(size: PeerSize): Promise<LoadedPeer> {
  setWasmPaths('/node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly could not be started');
  await ready();
  const detector = await (size === 'full' ? blazePose() : thunder());
  return {
    async find(video, timeS) {
      const [pose] = await detector.estimatePoses(video, { maxPoses: 1, flipHorizontal: false }, 1e3 * timeS);
      return pose ? pose.keypoints.map(({ name, x, y }) => [name ?? '', x, y] as const) : null;
    },
  };
}

function blazePose(): Promise<PoseDetector> {
  return createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: 'full',
    enableSmoothing: false,
    detectorModelUrl: '/models/blazepose-detector.json',
    landmarkModelUrl: '/models/blazepose-full.json',
  });
}

function thunder(): Promise<PoseDetector> {
  return createDetector(SupportedModels.MoveNet, {
    modelType: movenet.modelType.SINGLEPOSE_THUNDER,
    enableSmoothing: false,
    modelUrl: '/models/movenet-thunder.json',
  });
}
