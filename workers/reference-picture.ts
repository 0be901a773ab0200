import { FrameCanvas } from '../src/media/frame-canvas';
import type { NetworkPicture } from '../src/picture/network-picture';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import { checkNetwork, type KnownJoints } from '../src/self-test/check-network';
import type { SelfTestPartResult } from '../src/self-test/self-test';

/** A picture in which it is known what each network finds. */
export interface ReferencePicture {
  readonly pixels: ImageData;
  readonly known: KnownJoints;
}

/** The picture was made from a clip this wide. */
const CLIP_WIDTH_PX = 1280;

export function shownAs({ pixels }: ReferencePicture): NetworkPicture {
  return { pixels, scale: CLIP_WIDTH_PX / pixels.width };
}

/**
 * Whether a network finds there what it must, within the self-test's own bars.
 * @param beforeLook called before each of both looks; the first one may compile
 */
export async function judgeByReference(
  estimator: PoseEstimator,
  reference: ReferencePicture,
  beforeLook: () => void = () => {},
): Promise<SelfTestPartResult> {
  const shown = shownAs(reference);
  const look = (): ReturnType<PoseEstimator['estimate']> => {
    beforeLook();
    estimator.reset();
    return estimator.estimate(shown, 0);
  };
  try {
    const found = await look();
    return checkNetwork(estimator, found, await look(), reference.known);
  } finally {
    estimator.reset();
  }
}

/** The app's own one. @param filesUrl absolute, ending in `/` @throws where it is not there */
export async function fetchReference(filesUrl: string): Promise<ReferencePicture> {
  const [picture, known] = await Promise.all([
    fetchBlob('runner.png', filesUrl),
    fetchBlob('landmarks.json', filesUrl),
  ]);
  return { pixels: await readPicture(picture), known: JSON.parse(await known.text()) as KnownJoints };
}

export async function fetchBlob(name: string, filesUrl: string): Promise<Blob> {
  const response = await fetch(new URL(name, filesUrl));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.blob();
}

/** By the same kind of canvas as a clip's frames. */
export async function readPicture(file: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  try {
    const canvas = new FrameCanvas(bitmap.width, bitmap.height, Math.max(bitmap.width, bitmap.height));
    return canvas.picture((context, w, h) => context.drawImage(bitmap, 0, 0, w, h)).pixels;
  } finally {
    bitmap.close();
  }
}
