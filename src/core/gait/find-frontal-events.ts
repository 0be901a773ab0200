import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { bounceCurve, FOOT_HALF_WIDTH_STEPS, TRUNK_HALF_WIDTH_STEPS } from './bounce-curve';
import type { GaitEvent } from './events';
import { fitBounce, type BounceEvents } from './fit-bounce';
import { frontalMidStances } from './frontal-mid-stances';
import { legPaths } from './leg-paths';
import { pooledBounce, readBounce, type Bounce } from './read-bounce';
import { stepShift } from './step-shift';
import type { EnsembleCurve } from './stride-ensemble';
import { trunkHeightL } from './trunk-height';

/** How sure a step's own time is when it cannot be laid onto the curve, s. */
const UNALIGNED_SE_S = 0.015;
/** Each step is laid onto the curve as a whole, then around each event, within these shares of a step. */
const WHOLE_STEPS = 0.6;
const EVENT_STEPS = 0.35;
/** Contact and toe-off stray from their place in the step by 2-3 % of contact time from stride to stride, s. */
const STRAYS_S = 0.006;

/**
 * Contacts and toe-offs from in front or behind. There the foot's landing can hardly be seen: its fall and the belt's
 * carrying it towards or away from the camera are one movement in the picture. What can be seen is the bounce of the
 * trunk, which tells when the ground carries more than the body's weight; contact and toe-off follow (fit-bounce.ts).
 * Every mid-stance is given both events.
 * @param cleaned low-passed track: for the lowest points
 * @param repaired sorted, gap-filled, not low-passed: for everything else
 */
export function findFrontalEvents(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  stridePeriodS: number,
): GaitEvent[] {
  const { timesS } = repaired;
  const stepPeriodS = stridePeriodS / 2;
  const midStances = frontalMidStances(cleaned, stridePeriodS);
  const trunk = trunkHeightL(repaired);
  const legs = SIDES.map((side) => laySteps(timesS, trunk, midStances[side], stepPeriodS));
  return SIDES.flatMap((side, i) => {
    const { steps, curve, bounce } = legs[i]!;
    const pooled = pooledBounce(bounce, legs[1 - i]!.bounce);
    const fit = pooled ? fitBounce(pooled, stepPeriodS) : usualBounce(stepPeriodS);
    const foot = legPaths(repaired, side, 0).rearFoot.upL;
    const references = steps.map(({ referenceS }) => referenceS);
    const feet = bounceCurve(timesS, foot, references, stepPeriodS, FOOT_HALF_WIDTH_STEPS);
    const signals = [
      { values: trunk, curve },
      { values: foot, curve: feet },
    ];
    const eventOf = (type: GaitEvent['type'], step: LaidStep, lagS: number, fitSeS: number): GaitEvent => {
      const own = stepShift(timesS, signals, step.referenceS, lagS, EVENT_STEPS * stepPeriodS);
      // What a step's own samples say, as far as they are surer than that it is like the others (Bayes).
      const trust = own ? STRAYS_S ** 2 / (STRAYS_S ** 2 + own.seS ** 2) : 0;
      return {
        type,
        side,
        timeS: step.referenceS + lagS + trust * (own?.shiftS ?? 0),
        seS: Math.hypot(fitSeS, (1 - trust) * step.seS, Math.sqrt(1 - trust) * STRAYS_S),
      };
    };
    return steps.flatMap((step) => [
      eventOf('IC', step, fit.contactLagS, fit.contactSeS),
      eventOf('TO', step, fit.toeOffLagS, fit.toeOffSeS),
    ]);
  });
}

/** One step with its place on the clip's clock. */
interface LaidStep {
  readonly referenceS: number;
  readonly seS: number;
}

/** One foot's steps, first laid on each other by their lowest points, then each as a whole where it fits best. */
function laySteps(
  timesS: Float64Array,
  trunk: Float64Array,
  lowestS: readonly number[],
  stepPeriodS: number,
): { steps: LaidStep[]; curve: EnsembleCurve; bounce: Bounce | null } {
  const rough = bounceCurve(timesS, trunk, lowestS, stepPeriodS, TRUNK_HALF_WIDTH_STEPS);
  const steps = lowestS.map((timeS): LaidStep => {
    const whole = stepShift(timesS, [{ values: trunk, curve: rough }], timeS, 0, WHOLE_STEPS * stepPeriodS);
    return { referenceS: timeS + (whole?.shiftS ?? 0), seS: whole?.seS ?? UNALIGNED_SE_S };
  });
  const references = steps.map(({ referenceS }) => referenceS);
  const curve = bounceCurve(timesS, trunk, references, stepPeriodS, TRUNK_HALF_WIDTH_STEPS);
  return { steps, curve, bounce: readBounce(curve, stepPeriodS) };
}

/** Where the events of an ordinary run lie about the lowest point, for a clip too poor to show its bounce. */
function usualBounce(stepPeriodS: number): BounceEvents {
  return {
    contactLagS: -0.33 * stepPeriodS,
    contactSeS: 0.02,
    toeOffLagS: 0.36 * stepPeriodS,
    toeOffSeS: 0.03,
  };
}
