import { BackendUnavailableError, GraphicsLostError } from '../src/pose/pose-estimator';
import { judgeByReference, type ReferencePicture } from './reference-picture';
import type { ServiceParts } from './service-parts';

/**
 * As `create`, but a network on a graphics processor must first find in the reference picture what it must: drivers have
 * answered zeros, or nearly right, without an error. It costs two looks, the first of which compiles what is needed anyway.
 * @throws {BackendUnavailableError} where it does not, or fails; {@link GraphicsLostError} where it went away meanwhile
 */
export function checkingGraphics(
  create: ServiceParts['createEstimator'],
  reference: ServiceParts['reference'],
): ServiceParts['createEstimator'] {
  if (!reference) return create;
  let kept: Promise<ReferencePicture> | null = null;
  return async (model, backend, alone) => {
    const estimator = await create(model, backend, alone);
    if (estimator.backend === 'wasm') return estimator;
    try {
      kept ??= reference();
      const { fault } = await judgeByReference(estimator, await kept);
      if (fault) throw new Error(`the reference picture: ${fault}`);
      return estimator;
    } catch (error) {
      kept = null;
      estimator.dispose();
      if (error instanceof GraphicsLostError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new BackendUnavailableError(`${estimator.backend}: ${why}`, estimator.backend, { cause: error });
    }
  };
}
