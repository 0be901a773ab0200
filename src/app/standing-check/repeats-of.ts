import { trackFromFrames, type PoseFrame } from '../../core/pose/pose-track';
import type { StandingRepeat } from '../../core/standing/standing-findings';
import type { StandingStep } from './standing-steps';

/** The picture that the frames were seen in, and who saw them. */
export interface SeenBy {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The network's name. */
  readonly tracker: string;
}

/** What was held, as the core wants it; repeats of which nothing was held are left out. */
export function repeatsOf(
  steps: readonly StandingStep[],
  held: readonly (readonly PoseFrame[] | null)[],
  { widthPx, heightPx, tracker }: SeenBy,
): StandingRepeat[] {
  const repeats = new Map<number, StandingRepeat>();
  steps.forEach(({ repeat, view }, i) => {
    const frames = held[i];
    if (!frames || frames.length === 0) return;
    const hold = { view, track: trackFromFrames(frames, widthPx, heightPx, tracker) };
    repeats.set(repeat, [...(repeats.get(repeat) ?? []), hold]);
  });
  return [...repeats.values()];
}
