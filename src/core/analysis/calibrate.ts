import { mad, MAD_TO_SD, median } from '../signal/statistics';
import type { Side } from '../pose/keypoints';
import type { GroundPath } from '../track/ground-path';
import type { AnalysisOptions } from './analysis';

/** How large the runner is in the picture, and in metres where height, leg length or belt speed are told. */
export interface Calibration {
  /** Hip to knee to ankle, px: the length that all lengths are given in. */
  readonly legLengthPx: number;
  readonly metresPerPx?: number;
  readonly from?: 'stature' | 'leg-length' | 'belt-speed';
  /** Standard error of `metresPerPx`, as a share of it. */
  readonly seShare?: number;
  /** Speed of the belt under the near foot, leg lengths a second; side views on a treadmill only. */
  readonly beltSpeedLegsPerS?: number;
  /** The same in m/s, where the height or the leg length is told and the speed is not. */
  readonly beltSpeedMps?: number;
  /** Where both are told and differ: scale by belt speed over scale by height. */
  readonly beltOverStature?: number;
}

/** Hip to knee to ankle as a share of standing height: 0.245 + 0.246 (Drillis & Contini 1966; Winter 2009, figure 4.1). */
const LEG_OF_STATURE = 0.491;
/** That share differs by 3 % from person to person, and trackers' hips lie 3 % of the leg higher or lower. */
const STATURE_SE_SHARE = Math.hypot(0.03, 0.03);
/** A tape along a leg is good to about 2 % (hip joint centres cannot be felt), and trackers' hips lie as above. */
const LEG_LENGTH_SE_SHARE = Math.hypot(0.02, 0.03);
/** Belts run 2-3 % off what they show (and slow under the foot); an uneven yaw hides another per cent. */
const BELT_SE_SHARE = 0.03;
const FEWEST_STANCES = 4;

/**
 * Of several scales the one of the narrowest standard error counts.
 * @param legLengthPx of the leg seen best
 * @param paths of the standing feet in a side view on a treadmill; empty where there are none
 * @param near the side towards the camera
 */
export function calibrate(
  legLengthPx: number,
  paths: readonly GroundPath[],
  near: Side | null,
  { statureCm, legLengthCm, beltSpeedMps }: AnalysisOptions,
): Calibration | undefined {
  if (!(legLengthPx > 0)) return undefined;
  const speeds = paths.filter(({ side }) => side === near).map(({ speedPxPerS }) => Math.abs(speedPxPerS));
  const beltPxPerS = speeds.length >= FEWEST_STANCES ? median(speeds) : NaN;
  const beltSeen = beltPxPerS > 0;
  const byStature = statureCm === undefined ? null : (LEG_OF_STATURE * statureCm) / 100 / legLengthPx;
  const byBelt = beltSpeedMps === undefined || !beltSeen ? null : beltSpeedMps / beltPxPerS;
  const spread = (1.25 * MAD_TO_SD * mad(speeds)) / Math.sqrt(speeds.length) / beltPxPerS;
  const beltSe = Math.hypot(BELT_SE_SHARE, spread);
  const byLeg = legLengthCm === undefined ? null : legLengthCm / 100 / legLengthPx;
  const scale = narrowest([
    { metresPerPx: byStature, from: 'stature', seShare: STATURE_SE_SHARE },
    { metresPerPx: byLeg, from: 'leg-length', seShare: LEG_LENGTH_SE_SHARE },
    { metresPerPx: byBelt, from: 'belt-speed', seShare: beltSe },
  ]);
  const byBody = byLeg ?? byStature;
  return {
    legLengthPx,
    ...scale,
    ...(beltSeen && { beltSpeedLegsPerS: beltPxPerS / legLengthPx }),
    ...(beltSeen && beltSpeedMps === undefined && byBody !== null && { beltSpeedMps: beltPxPerS * byBody }),
    ...(byBelt !== null && byStature !== null && { beltOverStature: byBelt / byStature }),
  };
}

interface Scale {
  readonly metresPerPx: number;
  readonly from: NonNullable<Calibration['from']>;
  readonly seShare: number;
}

/** The scale that is known best, the first of equals; nothing where none is told. */
function narrowest(
  scales: readonly (Omit<Scale, 'metresPerPx'> & { readonly metresPerPx: number | null })[],
): Scale | undefined {
  return scales
    .flatMap(({ metresPerPx, ...rest }) => (metresPerPx === null ? [] : [{ metresPerPx, ...rest }]))
    .reduce<Scale | undefined>(
      (best, scale) => (best && best.seShare <= scale.seShare ? best : scale),
      undefined,
    );
}
