import { isWorthByStride } from '../core/by-stride/choose-frames';
import type { ModelId } from './pose-estimator';

/** Finds the strides for the others: the quickest network. */
const LIGHT_MODEL: ModelId = 'lite';
/**
 * Models that cost several times the light one, and that can be told where to look: a pass of the light one over all
 * frames pays for itself. `full` costs twice as much, which no choice of frames saves again; Thunder alone has no feet,
 * and is for who wants quick legs.
 */
const WORTH_A_LIGHT_PASS: ReadonlySet<ModelId> = new Set<ModelId>(['accurate', 'heavy']);

/** Whether a model can be asked to look only where the strides need it. */
export function canLookByStride(model: ModelId): boolean {
  return WORTH_A_LIGHT_PASS.has(model);
}

/**
 * The network that finds the strides, so that the one that was asked for looks only where they need it; `null` where that
 * one looks at every frame.
 * @param framesPerSecond of the clip, as it plays
 */
export function lightModelFor(
  { model, everyFrame = false }: { readonly model: ModelId; readonly everyFrame?: boolean },
  framesPerSecond: number,
): ModelId | null {
  if (everyFrame || !canLookByStride(model)) return null;
  return isWorthByStride(framesPerSecond) ? LIGHT_MODEL : null;
}
