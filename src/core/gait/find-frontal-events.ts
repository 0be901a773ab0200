import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { alignStride, type AlignedSignal } from './align-stride';
import { bounceCurve } from './bounce-curve';
import type { GaitEvent } from './events';
import { fitBounce, type BounceEvents } from './fit-bounce';
import { frontalMidStances } from './frontal-mid-stances';
import { layStrides } from './lay-strides';
import { legPaths } from './leg-paths';
import { readBounce } from './read-bounce';
import { trunkHeightL } from './trunk-height';

/** Each step is laid onto the curve within this share of a step to both sides of its event. */
const ALIGN_STEPS = 0.35;
/** How sure a step's own time is when it cannot be laid onto the curve, s. */
const UNALIGNED_SE_S = 0.015;

/**
 * Contacts and toe-offs from in front or behind. There the foot's landing can hardly be seen: its fall and the belt's
 * carrying it towards or away from the camera are one movement in the picture. What can be seen is the bounce of the
 * trunk, which tells when the ground carries more than the body's weight; contact and toe-off follow (fit-bounce.ts).
 * Every mid-stance gets both events, wherever the clip holds samples around it.
 * @param cleaned low-passed track: for the lowest points
 * @param repaired sorted, gap-filled, not low-passed: for everything else
 */
export function findFrontalEvents(
  cleaned: PoseTrack,
  repaired: PoseTrack,
  stridePeriodS: number,
): GaitEvent[] {
  const stepPeriodS = stridePeriodS / 2;
  const midStances = frontalMidStances(cleaned, stridePeriodS);
  const trunk = trunkHeightL(repaired);
  return SIDES.flatMap((side): GaitEvent[] => {
    const curve = bounceCurve(repaired.timesS, trunk, midStances[side], stepPeriodS);
    const bounce = readBounce(curve, stepPeriodS);
    const fit = bounce ? fitBounce(bounce, stepPeriodS) : usualBounce(stepPeriodS);
    const foot = legPaths(repaired, side, 0).rearFoot.upL;
    const feet = layStrides(repaired.timesS, foot, midStances[side], -stepPeriodS, stepPeriodS, true);
    const signals: AlignedSignal[] = [
      { values: trunk, curve },
      { values: foot, curve: feet },
    ];
    const at = (referenceS: number, type: GaitEvent['type'], lagS: number, seS: number): GaitEvent => {
      const window = ALIGN_STEPS * stepPeriodS;
      const own = alignStride(repaired.timesS, signals, referenceS, lagS, window);
      const shiftS = own?.shiftS ?? 0;
      return {
        type,
        side,
        timeS: referenceS + lagS + shiftS,
        seS: Math.hypot(seS, own?.seS ?? UNALIGNED_SE_S),
      };
    };
    return midStances[side].flatMap((referenceS) => [
      at(referenceS, 'IC', fit.contactLagS, fit.contactSeS),
      at(referenceS, 'TO', fit.toeOffLagS, fit.toeOffSeS),
    ]);
  });
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
