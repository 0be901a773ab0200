import { SIDES, type Side } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { medianRateHz } from '../signal/sample-rate';
import { firstIndexFrom } from '../signal/value-at';
import { legLengthPx } from '../track/body';
import type { ViewEstimate } from '../track/estimate-view';
import type { View } from '../track/view';
import { editEvents, type EventEdit } from './event-edits';
import type { GaitEvent } from './events';
import { frontalYaw, type FrontalYaw } from './frontal-yaw';
import { kneeFlexionDeg } from './leg-paths';
import { orderSteps, type OrderedSteps, type Step } from './steps';

/** A run cut into steps: what every measure is read from. */
export interface GaitRun {
  /** Cleaned, low-passed track. */
  readonly track: PoseTrack;
  readonly view: View;
  readonly facing: -1 | 0 | 1;
  /** The leg towards the camera; in front and rear views both are equally seen. */
  readonly nearSide: Side | null;
  /** How far the camera stands off square, degrees; 0 = exactly beside, behind or in front. */
  readonly offSquareDeg: number;
  /** The same for a camera behind or in front, signed and with its standard error; `null` beside, or not known. */
  readonly frontalYaw: FrontalYaw | null;
  /** Standard error of the picture's vertical after levelling, degrees: an error that all steps share. */
  readonly verticalSeDeg: number;
  readonly rateHz: number;
  /** Leg length L of the leg seen best, px. */
  readonly legPx: number;
  readonly stridePeriodS: number;
  readonly steps: readonly Step[];
  readonly ordered: OrderedSteps;
  /** Times of the frames in which a person moved joints, rising; absent where nobody did. */
  readonly touchedS?: readonly number[];
  /** Edits of events that found nothing to edit, where there are any. */
  readonly unmatched?: readonly EventEdit[];
}

/** What a person corrected in a run. */
export interface RunByHand {
  readonly events: readonly EventEdit[];
  /** Times of the frames in which joints were moved, rising. */
  readonly touchedS: readonly number[];
}

const NOTHING_BY_HAND: RunByHand = { events: [], touchedS: [] };

/** A run as it is seen: its tracks, levelled, its rhythm, and the events found in it (find-events.ts). */
export interface SeenRun {
  /** Low-passed. */
  readonly track: PoseTrack;
  /** The same before the low-pass. */
  readonly repaired: PoseTrack;
  readonly stridePeriodS: number;
  readonly events: readonly GaitEvent[];
}

/**
 * Orders the events of a run into steps.
 * @param verticalSeDeg how sure the vertical is that the tracks were levelled to, degrees
 * @param byHand events to put, move or take away before their order is looked at; times on the tracks' clock
 */
export function gaitRun(
  { track: cleaned, repaired, stridePeriodS, events: found }: SeenRun,
  estimate: ViewEstimate,
  verticalSeDeg = 0,
  byHand: RunByHand = NOTHING_BY_HAND,
): GaitRun {
  const { view, facing } = estimate;
  const nearSide = view === 'side-left' ? 'left' : view === 'side-right' ? 'right' : null;
  const rateHz = medianRateHz(cleaned.timesS);
  const { events, unmatched } = editEvents(found, byHand.events, {
    stridePeriodS,
    frameS: 1 / rateHz,
    fromS: cleaned.timesS[0]!,
    toS: cleaned.timesS[cleaned.timesS.length - 1]!,
  });
  const ordered = orderSteps(events, stridePeriodS);
  const legPx = nearSide
    ? legLengthPx(cleaned, nearSide)
    : Math.max(...SIDES.map((side) => legLengthPx(cleaned, side) || 0));
  const yaw = nearSide || view === 'oblique' ? null : frontalYaw(repaired, ordered.steps, legPx);
  return {
    track: cleaned,
    view,
    facing: nearSide ? facing : 0,
    nearSide,
    offSquareDeg: yaw
      ? Math.abs(yaw.deg)
      : Math.max(0, nearSide ? 90 - estimate.yawDeg : estimate.yawDeg) || 0,
    frontalYaw: yaw,
    verticalSeDeg,
    rateHz,
    legPx,
    stridePeriodS,
    steps: signed(nearSide ? withMidStances(cleaned, ordered.steps) : ordered.steps, byHand.touchedS),
    ordered,
    ...(byHand.touchedS.length > 0 && { touchedS: byHand.touchedS }),
    ...(unmatched.length > 0 && { unmatched }),
  };
}

/** Says of each step that a hand placed a part of it, where one did. */
function signed(steps: readonly Step[], touchedS: readonly number[]): readonly Step[] {
  return steps.map((step) => {
    const { contact, toeOff } = step;
    const byHand = contact.by ?? toeOff.by ?? touchedBetween(touchedS, contact.timeS, toeOff.timeS);
    return byHand ? { ...step, by: 'hand' } : step;
  });
}

/** Whether a joint was moved by hand between two instants, both counted in. */
export function touchedBetween(touchedS: readonly number[], fromS: number, toS: number): boolean {
  return touchedS.some((timeS) => timeS >= fromS && timeS <= toS);
}

/** In a side view mid-stance is the peak of stance knee flexion; the first and last fifth of stance do not count. */
function withMidStances(track: PoseTrack, steps: readonly Step[]): Step[] {
  const flexion = { left: kneeFlexionDeg(track, 'left'), right: kneeFlexionDeg(track, 'right') };
  return steps.map((step) => {
    const stanceS = step.toeOff.timeS - step.contact.timeS;
    const knee = flexion[step.side];
    let deepest = -1;
    const last = step.contact.timeS + 0.8 * stanceS;
    for (let i = firstIndexFrom(track.timesS, step.contact.timeS + 0.2 * stanceS); i < knee.length; i++) {
      if (track.timesS[i]! > last) break;
      if (Number.isFinite(knee[i]!) && (deepest < 0 || knee[i]! > knee[deepest]!)) deepest = i;
    }
    return deepest < 0 ? step : { ...step, midStanceS: track.timesS[deepest]! };
  });
}
