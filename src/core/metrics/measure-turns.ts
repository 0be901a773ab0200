import type { GaitRun } from '../gait/gait-run';
import type { BodyBreadths } from './body-breadths';
import type { MeasureResult } from './measure';
import { measureSteps } from './measure-steps';
import { pelvisCarriedForward } from './pelvis-carried-forward';
import { measureTorsoRange, torsoRotationOffset } from './torso-rotation';
import { measureTurnFromFront } from './torso-turn-frontal';

/**
 * The measures of turns about the vertical, which need to know how broad the runner is.
 * @param breadths usual ones, or the runner's own from a frontal clip
 */
export function measureTurns(
  run: GaitRun,
  breadths: BodyBreadths,
): Record<'torsoRotationOffset' | 'torsoRotationRange' | 'pelvisCarriedForward', MeasureResult> {
  const frontal = run.view === 'rear' || run.view === 'front';
  return {
    torsoRotationOffset: frontal
      ? measureTurnFromFront(run)
      : measureSteps(torsoRotationOffset(breadths), run),
    torsoRotationRange: measureTorsoRange(run, breadths),
    pelvisCarriedForward: measureSteps(pelvisCarriedForward(breadths), run),
  };
}
