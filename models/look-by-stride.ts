import { isWorthByStride } from '../src/core/by-stride/choose-frames';
import { LOOKS_A_SECOND, MOST_LIGHT_FRAMES_A_SECOND } from '../src/core/by-stride/looking-rates';
import type { ModelId } from '../src/pose/pose-estimator';

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

/** Which network, and whether at every frame: as in TrackRequest. */
export interface Looking {
  readonly model: ModelId;
  readonly everyFrame?: boolean;
}

/**
 * The network that finds the strides, so that the one that was asked for looks only where they need it; `null` where that
 * one looks at every frame.
 * @param framesPerSecond of the clip, as it plays
 */
export function lightModelFor(
  { model, everyFrame = false }: Looking,
  framesPerSecond: number,
): ModelId | null {
  if (everyFrame || !canLookByStride(model)) return null;
  return isWorthByStride(framesPerSecond) ? LIGHT_MODEL : null;
}

/**
 * About how many frames a clip has for its networks, before it is looked at.
 * @returns those of the light network, if there is one, and those of the network that was asked for
 */
export function framesToSee(
  looking: Looking,
  { fps, frameCount }: { readonly fps: number; readonly frameCount: number },
): { readonly light: number; readonly own: number } {
  if (lightModelFor(looking, fps) === null) return { light: 0, own: frameCount };
  const atMost = (rateHz: number): number => Math.round(frameCount * Math.min(1, rateHz / fps));
  return { light: atMost(MOST_LIGHT_FRAMES_A_SECOND), own: atMost(LOOKS_A_SECOND) };
}
