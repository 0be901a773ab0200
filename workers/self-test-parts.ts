import { clipFrames } from '../src/media/clip-frames';
import { openClip } from '../src/media/open-clip';
import { pixelsOf } from '../src/picture/network-picture';
import { NUMBERED_CLIP } from '../src/self-test/numbered-clip';
import type { DecodedFrame } from '../src/self-test/check-decoding';
import type { SelfTestRequest } from '../src/self-test/self-test';
import type { ElementFrames } from './analysis-api';
import type { EstimatorShelf } from './estimator-shelf';
import { fetchBlob, readPicture } from './reference-picture';
import type { SelfTestParts } from './self-test';
import type { ServiceParts } from './service-parts';

/**
 * The self-test on the app's own ways: the reader, the canvas, the networks and the core that judge a clip.
 * @param element the page's <video> element, where WebCodecs cannot decode the numbered clip
 */
export function ownSelfTestParts(
  service: Pick<ServiceParts, 'analyzeRun'>,
  shelf: EstimatorShelf,
  { filesUrl, backends = {} }: Pick<SelfTestRequest, 'filesUrl' | 'backends'>,
  element?: ElementFrames | null,
): SelfTestParts {
  return {
    fetchFile: (name) => fetchBlob(name, filesUrl),
    analyzeRun: (tracks, options) => service.analyzeRun(tracks, options),
    readPicture,
    readClip: (file) => framesOf(file, element ?? undefined),
    takeEstimator: (model) => shelf.take(model, backends[model]),
  };
}

async function* framesOf(file: Blob, element?: ElementFrames): AsyncGenerator<DecodedFrame> {
  const clip = await openClip(file);
  try {
    for await (const frame of clipFrames(clip, NUMBERED_CLIP.heightPx, element)) {
      yield { timeS: frame.timeS, pixels: pixelsOf(frame, NUMBERED_CLIP.heightPx) };
      frame.release();
    }
  } finally {
    clip.close();
  }
}
