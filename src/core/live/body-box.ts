import type { KeypointName } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { median, quantile } from '../signal/statistics';

/** Where the body is in the picture over the last second, px; NaN for what is not seen. */
export interface BodyBox {
  /** Of the crown and the soles where the body reaches furthest up and down. */
  readonly topPx: number;
  readonly bottomPx: number;
  /** Furthest left and right that a part of trunk, head or legs lies. */
  readonly leftPx: number;
  readonly rightPx: number;
  /** Middle of the hips, of the shoulders where there are no hips. */
  readonly middlePx: number;
  /** Mid-shoulder to mid-hip; NaN without hips. */
  readonly trunkPx: number;
  /** Ankles were seen; else `bottomPx` is where the soles of a standing body would be. */
  readonly feetSeen: boolean;
}

/** Points that a network is less sure of are guesses of where the rest of a body must be. */
const SURE_FROM = 0.3;
/** Far legs in a side view are often given little though they are placed well. */
const SURE_FEET_FROM = 0.15;
/** From the ears to the crown, ankles to the soles, hips to the soles, in trunk lengths (Winter 2009, figure 4.1). */
const CROWN_TRUNKS = 0.28;
const SOLES_TRUNKS = 0.14;
const LEG_TRUNKS = 1.85;
/** Trunk from the breadth of the shoulders, where no hips are seen. */
const TRUNK_PER_SHOULDERS = 1.33;

/** @param track raw landmarks of about the last second */
export function bodyBox(track: PoseTrack): BodyBox {
  const sure = (name: KeypointName, axis: 'xPx' | 'yPx'): Float64Array => {
    const column = track.columns.get(name);
    if (!column) return new Float64Array(0);
    const from = /ankle|heel|foot/.test(name) ? SURE_FEET_FROM : SURE_FROM;
    return column[axis].filter((value, i) => Number.isFinite(value) && column.confidence[i]! >= from);
  };
  const middleOf = (part: string, axis: 'xPx' | 'yPx'): number =>
    (median(sure(`left_${part}` as KeypointName, axis)) +
      median(sure(`right_${part}` as KeypointName, axis))) /
    2;
  const shouldersY = middleOf('shoulder', 'yPx');
  const hipsY = middleOf('hip', 'yPx');
  const shouldersX = middleOf('shoulder', 'xPx');
  const hipsX = middleOf('hip', 'xPx');
  const trunkPx = Math.hypot(hipsX - shouldersX, hipsY - shouldersY);
  const breadthPx = Math.abs(median(sure('left_shoulder', 'xPx')) - median(sure('right_shoulder', 'xPx')));
  const sizePx = trunkPx > 0 ? trunkPx : breadthPx * TRUNK_PER_SHOULDERS;
  const heads = highest(sure, ['left_ear', 'right_ear', 'nose']);
  const soles = lowest(sure, ['left_ankle', 'right_ankle']);
  const hips = Number.isFinite(hipsY) ? hipsY : shouldersY + sizePx;
  const names = [...track.columns.keys()];
  return {
    topPx: (Number.isFinite(heads) ? heads : shouldersY - 0.3 * sizePx) - CROWN_TRUNKS * sizePx,
    bottomPx: Number.isFinite(soles) ? soles + SOLES_TRUNKS * sizePx : hips + LEG_TRUNKS * sizePx,
    leftPx: least(names.map((name) => quantile(sure(name, 'xPx'), 0.1))),
    rightPx: -least(names.map((name) => -quantile(sure(name, 'xPx'), 0.9))),
    middlePx: Number.isFinite(hipsX) ? hipsX : shouldersX,
    trunkPx,
    feetSeen: Number.isFinite(soles),
  };
}

type Sure = (name: KeypointName, axis: 'xPx' | 'yPx') => Float64Array;

/** Runners bounce: what is cut at the top of it is cut. */
function highest(sure: Sure, names: readonly KeypointName[]): number {
  return least(names.map((name) => quantile(sure(name, 'yPx'), 0.1)));
}

function lowest(sure: Sure, names: readonly KeypointName[]): number {
  return -least(names.map((name) => -quantile(sure(name, 'yPx'), 0.9)));
}

/** NaN when none is a number. */
function least(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  return known.length > 0 ? Math.min(...known) : NaN;
}
