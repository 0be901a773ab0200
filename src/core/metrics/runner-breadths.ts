import type { GaitRun } from '../gait/gait-run';
import type { StandingReference } from '../standing/standing-findings';
import { breadthsOf, USUAL_BREADTHS, type BodyBreadths } from './body-breadths';

/** How broad a runner is, and whence that is known: a clip from in front or behind, a standing check, or neither. */
export interface RunnerBreadths {
  readonly breadths: BodyBreadths;
  readonly from: 'film' | 'check' | 'usual';
}

/**
 * The runner's breadths for turns seen from the side: of a frontal clip of the same run, where one is; else of the person
 * standing; else usual ones.
 * @param runs of one runner, one for each clip
 * @param reference `null` where no standing check gave one
 */
export function runnerBreadths(
  runs: readonly GaitRun[],
  reference: StandingReference | null = null,
): RunnerBreadths {
  const seen = runs.map(breadthsOf).find((own) => own !== null);
  if (seen) return { breadths: seen, from: 'film' };
  if (!reference) return { breadths: USUAL_BREADTHS, from: 'usual' };
  const { shouldersL, hipsL } = reference;
  return { breadths: { shouldersL, hipsL }, from: 'check' };
}
