import { median } from '../src/core/signal/statistics';
import type { BackendTrial, TrialFault, TrialRequest, TrialWork } from '../src/backends/calibration';
import { describeError } from '../src/media/media-failure';
import { BackendUnavailableError, GraphicsLostError, type PoseEstimator } from '../src/pose/pose-estimator';
import { judgeByReference, type ReferencePicture, shownAs } from './reference-picture';
import type { ServiceParts } from './service-parts';

/** The runner is followed for so many pictures, and no longer than this when one takes long, ms. */
const LOOKS = 9;
const LOOK_FOR_MS = 1200;

/**
 * One network on one backend: whether it finds in the reference picture what it must, and how long a picture takes then.
 * Nothing is left over of it. A fault of the backend is an outcome, not an error.
 * @param tell called before weights are fetched, and before every look
 * @throws where weights or the picture cannot be fetched, which is no fault of the backend; the signal's reason
 */
export async function tryBackend(
  create: ServiceParts['createEstimator'],
  reference: ReferencePicture,
  { model, backend }: TrialRequest,
  tell: (work: TrialWork) => void,
  signal: AbortSignal,
): Promise<BackendTrial> {
  const failed = (fault: TrialFault, detail: string): BackendTrial => ({
    backend,
    frameMs: null,
    fault,
    detail,
  });
  tell('load-model');
  let estimator: PoseEstimator;
  try {
    estimator = await create(model, backend);
  } catch (error) {
    if (error instanceof BackendUnavailableError) return failed('cannot-start', error.message);
    throw error;
  }
  const beforeLook = (): void => {
    signal.throwIfAborted();
    tell('warm-up');
  };
  try {
    const { fault } = await judgeByReference(estimator, reference, beforeLook);
    if (fault) return failed('wrong', fault);
    return { backend, frameMs: await followingMs(estimator, reference, beforeLook), fault: null };
  } catch (error) {
    signal.throwIfAborted();
    return failed(error instanceof GraphicsLostError ? 'lost' : 'broke-off', describeError(error));
  } finally {
    estimator.dispose();
  }
}

/** As in a clip: a runner who was found is followed. */
async function followingMs(
  estimator: PoseEstimator,
  reference: ReferencePicture,
  beforeLook: () => void,
): Promise<number> {
  const shown = shownAs(reference);
  // The one that finds the runner costs more than those that follow.
  beforeLook();
  const beganMs = performance.now();
  await estimator.estimate(shown, 0);
  const firstMs = performance.now() - beganMs;
  const took: number[] = [];
  for (let i = 1; i <= LOOKS && performance.now() - beganMs < LOOK_FOR_MS; i++) {
    beforeLook();
    const atMs = performance.now();
    await estimator.estimate(shown, i / 30);
    took.push(performance.now() - atMs);
  }
  // One that is so slow need not be known better.
  return took.length > 0 ? median(took) : firstMs;
}
