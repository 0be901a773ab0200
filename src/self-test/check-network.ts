import { KEYPOINTS, type KeypointName } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import type { BackendId, ModelId } from '../pose/pose-estimator';
import { reading, type SelfTestFault, type SelfTestPartResult } from './self-test';

/** Where a network's landmarks are in the reference picture, px of the clip; in KEYPOINTS order, `null` where it has none. */
export type KnownLandmarks = readonly (readonly [xPx: number, yPx: number] | null)[];

/** `landmarks.json`: what the same networks find when plain JavaScript calculates them, and where the joints are. */
export interface KnownJoints {
  readonly models: Readonly<Partial<Record<ModelId, KnownLandmarks>>>;
  /** Where whoever rendered the runner put the joints, px of the clip. */
  readonly truth: Readonly<Partial<Record<KeypointName, readonly [xPx: number, yPx: number]>>>;
  readonly torsoPx: number;
}

type Points = readonly (PosePoint | null)[] | null;

/**
 * How far a landmark may be from the same network's under another arithmetic, px of the clip. Both ends of a thigh or
 * shank, which is 125 px long there, off by this much in opposite ways turn it by 0.2 degrees: a tenth of the 2 degrees
 * that angles are held to.
 */
export const JOINT_BAR_PX = 0.22;

/** The same picture again must give the same; this is what writing a number down loses. */
export const AGAIN_BAR_PX = 0.01;

/** Furthest joint from where the runner's truly is, in torso lengths: a network's own error, as the tests hold it. */
export const TRUTH_BARS: Readonly<Record<ModelId, number>> = {
  accurate: 0.2,
  full: 0.2,
  heavy: 0.2,
  thunder: 0.2,
  lite: 0.3,
};

/** Errors that differ by less than this share of their mean are one shift of all. */
const ONE_SHIFT_SHARE = 0.25;
/** Scattered errors up to this are what a backend of half precision makes, px; a wrong picture makes larger ones. */
const IMPRECISE_PX = 12;

/**
 * One network on this machine's own backend, against the same network calculated otherwise and against the runner.
 * @param again the same picture a second time, after a reset
 */
export function checkNetwork(
  { model, backend }: { readonly model: ModelId; readonly backend: BackendId },
  found: Points,
  again: Points,
  known: KnownJoints,
): SelfTestPartResult {
  const landmarks = known.models[model] ?? [];
  const readings = [
    reading('joints', worstOf(errors(found, landmarks)), { truth: 0, bar: JOINT_BAR_PX, unit: 'px' }),
    reading('jointsAgain', worstOf(errors(again, placesOf(found))), {
      truth: 0,
      bar: AGAIN_BAR_PX,
      unit: 'px',
    }),
    reading('jointsTruth', worstOf(errors(found, truthOf(known, landmarks))) / known.torsoPx, {
      truth: 0,
      bar: TRUTH_BARS[model],
      unit: 'torso',
    }),
  ];
  const fault = faultOf(found, errors(found, landmarks), readings);
  return { part: 'network', model, backend, readings, fault };
}

type ErrorPx = readonly [xPx: number, yPx: number];

/** Of every landmark that must be there; infinite where it is not. */
function errors(found: Points, known: KnownLandmarks): ErrorPx[] {
  return known.flatMap((place, k): ErrorPx[] => {
    if (!place) return [];
    const point = found?.[k];
    return [point ? [point.xPx - place[0], point.yPx - place[1]] : [Infinity, Infinity]];
  });
}

/** NaN where there is nothing to compare, or a number is none. */
function worstOf(all: readonly ErrorPx[]): number {
  return all.length > 0 ? Math.max(...all.map(([x, y]) => Math.hypot(x, y))) : NaN;
}

function placesOf(points: Points): KnownLandmarks {
  return (points ?? []).map((point) => point && [point.xPx, point.yPx]);
}

/** The runner's joints that this network looks for. */
function truthOf({ truth }: KnownJoints, landmarks: KnownLandmarks): KnownLandmarks {
  return KEYPOINTS.map((name, k) => (landmarks[k] ? (truth[name] ?? null) : null));
}

function faultOf(
  found: Points,
  all: readonly ErrorPx[],
  readings: SelfTestPartResult['readings'],
): SelfTestFault | null {
  const [near, again, truth] = readings.map(({ right }) => right);
  if (near && again && truth) return null;
  if (isNobody(found, all)) return 'no-one-found';
  if (near && truth) return 'not-repeatable';
  const mean = [0, 1].map((axis) => all.reduce((sum, error) => sum + error[axis]!, 0) / all.length);
  const apart = worstOf(all.map(([x, y]) => [x - mean[0]!, y - mean[1]!]));
  if (apart <= ONE_SHIFT_SHARE * Math.hypot(mean[0]!, mean[1]!)) return 'joints-shifted';
  return truth && worstOf(all) <= IMPRECISE_PX ? 'imprecise' : 'joints-off';
}

/** No points, points that are no numbers, or all of them in one place, as where a backend answers zeros. */
function isNobody(found: Points, all: readonly ErrorPx[]): boolean {
  const seen = (found ?? []).flatMap((point) => point ?? []);
  if (seen.length === 0 || !Number.isFinite(worstOf(all))) return true;
  return seen.every(({ xPx, yPx }) => Math.hypot(xPx - seen[0]!.xPx, yPx - seen[0]!.yPx) < 1);
}
