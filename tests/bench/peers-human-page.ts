import { runOnSeekingVideo, type LoadedPeer } from './peers-seek';
import type { PeerSize } from './peers-run';

/** The part of @vladmandic/human 3.3.6 that is used. */
interface Human {
  readonly tf: { getBackend(): string };
  load(): Promise<void>;
  detect(input: HTMLVideoElement): Promise<{
    readonly error?: string | null;
    readonly body: readonly {
      readonly keypoints: readonly {
        readonly part: string;
        /** Shares of the picture's width and height. */
        readonly positionRaw: readonly [x: number, y: number];
      }[];
    }[];
  }>;
}

const MODELS: Readonly<Record<PeerSize, string>> = {
  full: 'blazepose-full.json',
  thunder: 'movenet-thunder.json',
};

window.plumblinePeer = { run: (request) => runOnSeekingVideo(request, () => load(request.size)) };

/** Everything but the body is off; nothing is remembered from frame to frame, so that each is computed. */
async function load(size: PeerSize): Promise<LoadedPeer> {
  const address = '/peers/human.esm.js';
  const { Human } = (await import(/* @vite-ignore */ address)) as {
    readonly Human: new (config: object) => Human;
  };
  const off = { enabled: false };
  const human = new Human({
    backend: 'wasm',
    wasmPath: '/node_modules/@tensorflow/tfjs-backend-wasm/dist/',
    modelBasePath: '/models/',
    debug: false,
    warmup: 'none',
    cacheSensitivity: 0,
    filter: off,
    gesture: off,
    face: off,
    hand: off,
    object: off,
    segmentation: off,
    // Joints it is unsure of count as well: left out, they would only flatter it.
    body: {
      enabled: true,
      modelPath: MODELS[size],
      maxDetected: 1,
      minConfidence: 0,
      skipFrames: 0,
      skipTime: 0,
    },
  });
  await human.load();
  return {
    async find(video) {
      const { error, body } = await human.detect(video);
      if (error) throw new Error(error);
      if (human.tf.getBackend() !== 'wasm') throw new Error(`it took ${human.tf.getBackend()}, not wasm`);
      const pose = body[0];
      if (!pose) return null;
      return pose.keypoints.map(
        ({ part, positionRaw: [x, y] }) =>
          [snakeCase(part), x * video.videoWidth, y * video.videoHeight] as const,
      );
    },
  };
}

/** leftHip -> left_hip. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
