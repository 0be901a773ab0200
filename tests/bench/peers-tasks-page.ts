import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { runOnSeekingVideo, type LoadedPeer } from './peers-seek';

/** The part of @mediapipe/tasks-vision 0.10.35 that is used. */
interface PoseLandmarker {
  detectForVideo(
    picture: ImageData,
    timestampMs: number,
  ): {
    /** By person, in the order of KEYPOINTS; shares of the picture's width and height. */
    readonly landmarks: readonly (readonly { readonly x: number; readonly y: number }[])[];
  };
}

interface TasksVision {
  readonly PoseLandmarker: {
    createFromOptions(files: object, options: object): Promise<PoseLandmarker>;
  };
}

/** Longest side of the pictures it is given, px: as ours are. */
const LONGEST_PX = 768;

window.plumblinePeer = { run: (request) => runOnSeekingVideo(request, load) };

/**
 * Asked with pixels that lie ready, so that its answer's time is inference and nothing else. In a video it smooths the
 * landmarks over time, which no option turns off: told that the same frames lie 600 times further apart, or that they are
 * single pictures, it lies about as near to the truth as pose-detection does.
 */
async function load(): Promise<LoadedPeer> {
  const address = '/peers/vision_bundle.mjs';
  const { PoseLandmarker } = (await import(/* @vite-ignore */ address)) as TasksVision;
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: '/peers/vision_wasm_internal.js', wasmBinaryPath: '/peers/vision_wasm_internal.wasm' },
    {
      baseOptions: { modelAssetPath: '/peers/pose_landmarker_full.task', delegate: 'CPU' },
      runningMode: 'VIDEO',
      numPoses: 1,
    },
  );
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  let picture: ImageData | undefined;
  return {
    prepare(video) {
      const scale = Math.min(1, LONGEST_PX / Math.max(video.videoWidth, video.videoHeight));
      const [widthPx, heightPx] = [
        Math.round(video.videoWidth * scale),
        Math.round(video.videoHeight * scale),
      ];
      const { canvas } = context;
      if (canvas.width !== widthPx || canvas.height !== heightPx) {
        [canvas.width, canvas.height] = [widthPx, heightPx];
      }
      context.drawImage(video, 0, 0, widthPx, heightPx);
      picture = context.getImageData(0, 0, widthPx, heightPx);
    },
    find(video, timeS) {
      const [person] = landmarker.detectForVideo(picture!, 1e3 * timeS).landmarks;
      if (!person) return null;
      return KEYPOINTS.map(
        (name, k) => [name, person[k]!.x * video.videoWidth, person[k]!.y * video.videoHeight] as const,
      );
    },
  };
}
