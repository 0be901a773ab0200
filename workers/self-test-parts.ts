import { clipFrames } from '../src/media/clip-frames';
import { FrameCanvas } from '../src/media/frame-canvas';
import { openClip } from '../src/media/open-clip';
import { NUMBERED_CLIP } from '../src/self-test/numbered-clip';
import type { DecodedFrame } from '../src/self-test/check-decoding';
import type { ElementFrames } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import type { SelfTestParts } from './self-test';
import type { ServiceParts } from './service-parts';

/**
 * The self-test on the app's own ways: the reader, the canvas, the networks and the core that judge a clip.
 * @param filesUrl absolute, ending in `/`
 * @param element the page's <video> element, where WebCodecs cannot decode the numbered clip
 */
export function ownSelfTestParts(
  service: Pick<ServiceParts, 'analyzeRun'>,
  shelf: EstimatorShelf,
  filesUrl: string,
  element?: ElementFrames | null,
): SelfTestParts {
  return {
    fetchFile: async (name) => {
      const response = await fetch(new URL(name, filesUrl));
      if (!response.ok) throw new Error(`${name} answered ${response.status}`);
      return response.blob();
    },
    analyzeRun: (tracks, options) => service.analyzeRun(tracks, options),
    readPicture,
    readClip: (file) => framesOf(file, element ?? undefined),
    takeEstimator: (model) => shelf.take(model, undefined),
  };
}

/** By the same kind of canvas as a clip's frames. */
async function readPicture(file: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  try {
    const canvas = new FrameCanvas(bitmap.width, bitmap.height, Math.max(bitmap.width, bitmap.height));
    return canvas.picture((context, w, h) => context.drawImage(bitmap, 0, 0, w, h)).pixels;
  } finally {
    bitmap.close();
  }
}

async function* framesOf(file: Blob, element?: ElementFrames): AsyncGenerator<DecodedFrame> {
  const clip = await openClip(file);
  try {
    yield* clipFrames(clip, NUMBERED_CLIP.heightPx, element);
  } finally {
    clip.close();
  }
}
