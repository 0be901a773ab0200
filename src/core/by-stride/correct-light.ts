import type { KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack, WorldColumn } from '../pose/pose-track';
import { hampelOutliers } from '../signal/hampel';
import { OUTLIER_FLOOR_TRUNKS, OUTLIER_NEIGHBOURS, OUTLIER_SIGMAS } from '../track/cleaning-limits';
import { trunkLengthPx } from '../track/trunk-length';
import { offNeighbours, throughLooks } from './between-looks';
import { cleanedOnFrames } from './cleaned-light';
import { confusedKnees } from './passing-knees';
import { knownStances } from './known-stances';
import { nameSidesAlike } from './same-sides';
import { strideCourse } from './stride-course';
import { stridePhases, type StridePhases } from './stride-phases';
import { worthOfLight } from './worth-of-light';

/**
 * The track of every frame, from a light network that looked at all of them and an accurate one that looked at some: the
 * accurate pose, exactly, where it is known (but for left and right, see same-sides.ts); between two looks, for each
 * coordinate of each landmark,
 *
 *     course of the stride + cubic through (accurate looks - course)
 *
 * with the course that the accurate looks at all strides draw together (stride-course.ts). The light network says only
 * where in its stride each frame lies. Where no stride is known it is
 *
 *     cubic through the accurate looks + worth x (light - cubic through the light's own places at those looks)
 *
 * the light pose plus a correction that is interpolated in time, drawn towards the accurate looks' own cubic as far as
 * the light network proved itself no better (worth-of-light.ts). A look that lies off its neighbours' correction (Hampel)
 * stays where it is, for the cleaning to judge like any frame, and bends nothing beside it.
 *
 * Error model: a frame between looks has the accurate network's slow error, which the looks share, plus what this stride
 * does unlike the others between two looks. On six rendered runners at 60 frames a second (lite as the light network, 36
 * looks at 100 frames) cleaned knees differ from the all-frames run's by 1.2 % of a trunk length, ankles and heels by
 * 1.6-1.9 (root mean square); measures as looking-rates.ts says. What intervals hold of a network's errors follows from
 * the tracker's name, which stays the accurate one's, and is not read from how smooth the track is. Only the timing of
 * events is read from residuals; neighbours that are alike count there as fewer samples.
 * @param light raw, one row a frame that the light network looked at
 * @param accurate raw, one row a look
 * @param looks which frames: places in `timesS`; `accurate.timesS` are its times there
 * @param timesS of the track that is wanted, where that is more than the light network looked at (chooseLightFrames)
 * @returns landmarks that the accurate network has; NaN and confidence 0 where looks are more than 0.2 s apart or show
 * nothing, and before the first and after the last look. Confidence is the nearer look's: what is hidden in half of the
 * looks must not come out half sure everywhere
 * @throws {RangeError} when places and times do not fit together
 */
export function correctLight(
  light: PoseTrack,
  accurate: PoseTrack,
  looks: Uint32Array,
  timesS: Float64Array = light.timesS,
): PoseTrack {
  if (looks.length !== accurate.timesS.length) throw new RangeError('one place for each look');
  looks.forEach((frame, k) => {
    if (timesS[frame] !== accurate.timesS[k]) throw new RangeError(`look ${k} has another frame's time`);
  });
  const alike = nameSidesAlike(cleanedOnFrames(light, timesS), accurate, looks);
  const trunkPx = trunkLengthPx(alike.light);
  const confused = confusedKnees(alike.accurate, trunkPx);
  const phases = stridePhases(timesS, knownStances(light));
  const looked = { timesS, looks, trunkPx, phases };
  const columns = new Map<KeypointName, KeypointColumn>();
  for (const [name, column] of alike.accurate.columns) {
    const guide = alike.light.columns.get(name);
    columns.set(name, correctColumn(looked, column, guide, name.endsWith('_knee') ? confused : null));
  }
  const world = new Map<KeypointName, WorldColumn>();
  for (const [name, { xM, yM, zM }] of alike.accurate.world) {
    const along = (values: Float64Array): Float64Array => {
      const spread = onFrames(timesS, values, looks);
      return throughLooks(timesS, spread, known(spread, looks));
    };
    world.set(name, { xM: along(xM), yM: along(yM), zM: along(zM) });
  }
  return { ...accurate, timesS, columns, world };
}

interface Looked {
  /** Of the result. */
  readonly timesS: Float64Array;
  readonly looks: Uint32Array;
  readonly trunkPx: number;
  /** `null` where strides are not known. */
  readonly phases: StridePhases | null;
}

function correctColumn(
  looked: Looked,
  own: KeypointColumn,
  guide: KeypointColumn | undefined,
  confused: Uint8Array | null,
): KeypointColumn {
  const { timesS, looks } = looked;
  const lost = guide ? straying(looked, own, guide) : new Uint8Array(looks.length);
  const stray = lost.map((mark, k) => mark | (confused?.[k] ?? 0));
  const along = (values: Float64Array, lightValues: Float64Array | undefined): Float64Array => {
    const spread = onFrames(timesS, values, looks);
    const sound = known(
      spread,
      looks.filter((_, k) => stray[k] !== 1),
    );
    const path = throughLooks(timesS, spread, sound);
    if (lightValues) addLight(looked, path, spread, lightValues, sound);
    followStrides(looked, path, spread, sound);
    looks.forEach((frame, k) => (path[frame] = values[k]!));
    return path;
  };
  const [xPx, yPx] = [along(own.xPx, guide?.xPx), along(own.yPx, guide?.yPx)];
  return { xPx, yPx, confidence: confidenceBetween(looked, own.confidence, xPx) };
}

/**
 * Looks whose correction jumps off its neighbours', and which lie off the way between the looks beside them: there the
 * accurate network lost the landmark. Without the second a light network that jumps about would have good looks left out.
 */
function straying(
  { timesS, looks, trunkPx }: Looked,
  own: KeypointColumn,
  guide: KeypointColumn,
): Uint8Array {
  const stray = new Uint8Array(looks.length);
  const floor = OUTLIER_FLOOR_TRUNKS * trunkPx;
  for (const part of ['xPx', 'yPx'] as const) {
    const correction = own[part].map((value, k) => value - guide[part][looks[k]!]!);
    const jumps = hampelOutliers(correction, {
      neighbours: OUTLIER_NEIGHBOURS,
      stride: 1,
      sigmas: OUTLIER_SIGMAS,
      floor,
    });
    if (!jumps.includes(1)) continue;
    const seen = looks.map((_, k) => k).filter((k) => Number.isFinite(own[part][k]!));
    const spread = onFrames(timesS, own[part], looks);
    offNeighbours(timesS, spread, known(spread, looks)).forEach((off, n) => {
      const k = seen[n]!;
      if (jumps[k] === 1 && Math.abs(off) > floor) stray[k] = 1;
    });
  }
  return stray;
}

/** Adds, in place, what the light network shows between looks, as far as it is worth it. */
function addLight(
  { timesS, looks }: Looked,
  path: Float64Array,
  accurate: Float64Array,
  seen: Float64Array,
  sound: Uint32Array,
): void {
  const both = sound.filter((frame) => Number.isFinite(seen[frame]!));
  const worth = looks.length > 0 ? worthOfLight(timesS, accurate, seen, both) : 0;
  if (!(worth > 0)) return;
  const passed = throughLooks(timesS, seen, both);
  for (let i = 0; i < path.length; i++) {
    const bend = seen[i]! - passed[i]!;
    if (Number.isFinite(bend)) path[i]! += worth * bend;
  }
}

/** Bends, in place, as the runner does in all strides, where these are known. */
function followStrides(
  { timesS, phases }: Looked,
  path: Float64Array,
  accurate: Float64Array,
  sound: Uint32Array,
): void {
  if (!phases) return;
  const course = strideCourse(timesS, accurate, sound, phases);
  const off = accurate.map((value, i) => value - course[i]!);
  const rest = throughLooks(timesS, off, known(off, sound));
  for (let i = 0; i < path.length; i++) {
    const followed = course[i]! + rest[i]!;
    if (Number.isFinite(followed)) path[i] = followed;
  }
}

function confidenceBetween(
  { timesS, looks }: Looked,
  ofLooks: Float64Array,
  xPx: Float64Array,
): Float64Array {
  const confidence = new Float64Array(timesS.length);
  for (let k = 0; k < looks.length; k++) {
    const [from, to] = [looks[k]!, looks[k + 1] ?? looks[k]!];
    const middleS = (timesS[from]! + timesS[to]!) / 2;
    for (let i = from; i <= to; i++) confidence[i] = ofLooks[timesS[i]! < middleS || i === from ? k : k + 1]!;
  }
  return confidence.map((value, i) => (Number.isFinite(xPx[i]!) ? value : 0));
}

/** Values of looks on the frames of the result, NaN between. */
function onFrames(timesS: Float64Array, values: Float64Array, looks: Uint32Array): Float64Array {
  const spread = new Float64Array(timesS.length).fill(NaN);
  looks.forEach((frame, k) => (spread[frame] = values[k]!));
  return spread;
}

function known(values: Float64Array, looks: Uint32Array): Uint32Array {
  return looks.filter((frame) => Number.isFinite(values[frame]!));
}
