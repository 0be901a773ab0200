import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import { fitPolynomial } from '../signal/fit-polynomial';
import {
  KNEE_DEPTH_TRUNKS,
  LONGEST_KNEE_PASSING_S,
  OUTLIER_SIGMAS,
  PASSING_FLOOR_TRUNKS,
} from './cleaning-limits';

export interface PassingsMended {
  /** Times that one knee went past the other and they were confused. */
  readonly passings: number;
  /** Samples moved. */
  readonly samples: number;
}

/**
 * So much of a knee's way before and after a passing tells its way across, in at least so many frames a side. At 30
 * frames a second there are two: the bridge would level the peak of the knee's bend, and nothing is moved.
 */
const BESIDE_S = 0.05;
const FEWEST_BESIDE = 3;
/** A knee's way over a quarter of a second bends once each way. */
const DEGREE = 3;

/** The frames between `before` and `after`, both left out. */
interface Passing {
  readonly before: number;
  readonly after: number;
}

/**
 * Puts right, in place, knees that a tracker confused while one passed the other. Seen from the side the knees
 * coincide once a step, just when the standing knee is most bent. Trackers look at one picture at a time: until the
 * knees are a knee's depth apart they hold on to the old order or put both at one place, which bends the standing
 * knee by some 10 degrees too much. Where both knees stray from their smooth ways across the passing, one forward and
 * one back, beyond their own unsteadiness, they are put on them at half their confidence. Knees that keep to their
 * ways, and a single one that leaves it (a fast runner's landing), are left alone. From behind and from in front knees do not pass, and nothing happens.
 * @param trunkPx the runner's trunk length in px
 */
export function mendPassingKnees(track: PoseTrack, trunkPx: number): PassingsMended {
  const { timesS } = track;
  const left = track.columns.get('left_knee');
  const right = track.columns.get('right_knee');
  if (!left || !right || !(trunkPx > 0)) return { passings: 0, samples: 0 };
  let passings = 0;
  let samples = 0;
  for (const passing of findPassings(timesS, left, right, KNEE_DEPTH_TRUNKS * trunkPx)) {
    const [a, b] = [crossing(timesS, left, passing), crossing(timesS, right, passing)];
    if (!a || !b || !confused(timesS, a, b, PASSING_FLOOR_TRUNKS * trunkPx)) continue;
    passings++;
    samples += bridge(timesS, a) + bridge(timesS, b);
  }
  return { passings, samples };
}

/** Where the knees are nearer than `nearPx` in x and come out of it the other way round. */
function findPassings(
  timesS: Float64Array,
  left: KeypointColumn,
  right: KeypointColumn,
  nearPx: number,
): Passing[] {
  const passings: Passing[] = [];
  const apartPx = (i: number): number => left.xPx[i]! - right.xPx[i]!;
  let last = -1;
  for (let i = 0; i < timesS.length; i++) {
    if (!(Math.abs(apartPx(i)) > nearPx)) continue;
    const turned = last >= 0 && Math.sign(apartPx(last)) !== Math.sign(apartPx(i));
    if (turned && i > last + 1 && timesS[i]! - timesS[last]! <= LONGEST_KNEE_PASSING_S + 1e-9) {
      passings.push({ before: last, after: i });
    }
    last = i;
  }
  return passings;
}

/** A knee, the frames within a passing that show it, and its smooth way across. */
interface Crossing {
  readonly knee: KeypointColumn;
  readonly inside: readonly number[];
  readonly x: NonNullable<ReturnType<typeof fitPolynomial>>;
  readonly y: NonNullable<ReturnType<typeof fitPolynomial>>;
}

function crossing(timesS: Float64Array, knee: KeypointColumn, passing: Passing): Crossing | null {
  const beside = framesBeside(timesS, knee, passing);
  if (!beside) return null;
  const times = beside.map((i) => timesS[i]!);
  const wayOf = (signal: Float64Array): Crossing['x'] => {
    const places = beside.map((i) => signal[i]!);
    return fitPolynomial(times, places, DEGREE)!;
  };
  const { before, after } = passing;
  const within = Array.from({ length: after - before - 1 }, (_, k) => before + 1 + k);
  const inside = within.filter((i) => !Number.isNaN(knee.xPx[i]));
  return { knee, inside, x: wayOf(knee.xPx), y: wayOf(knee.yPx) };
}

/** Whether both knees leave their ways at once, one forward and one back: each was taken for the other, or nearly. */
function confused(timesS: Float64Array, a: Crossing, b: Crossing, floorPx: number): boolean {
  const unsteadyPx = OUTLIER_SIGMAS * Math.max(a.x.residual, b.x.residual);
  return a.inside.some((i) => {
    const [offA, offB] = [a, b].map(({ knee, x }) => knee.xPx[i]! - x.at(timesS[i]!)) as [number, number];
    if (!(offA * offB < 0)) return false;
    const [less, more] = [Math.abs(offA), Math.abs(offB)].sort((p, q) => p - q) as [number, number];
    return more > Math.max(floorPx, unsteadyPx) && less > floorPx / 2;
  });
}

/** @returns how many samples were moved */
function bridge(timesS: Float64Array, { knee, inside, x, y }: Crossing): number {
  for (const i of inside) {
    knee.xPx[i] = x.at(timesS[i]!);
    knee.yPx[i] = y.at(timesS[i]!);
    knee.confidence[i]! /= 2;
  }
  return inside.length;
}

/** Frames close before and after a passing that show the knee; `null` when a side has too few. */
function framesBeside(
  timesS: Float64Array,
  knee: KeypointColumn,
  { before, after }: Passing,
): number[] | null {
  const frames: number[] = [];
  for (const [edge, step] of [
    [before, -1],
    [after, 1],
  ] as const) {
    let seen = 0;
    for (let i = edge; i >= 0 && i < timesS.length; i += step) {
      const awayS = Math.abs(timesS[i]! - timesS[edge]!);
      if (awayS > BESIDE_S + 1e-9) break;
      if (Number.isNaN(knee.xPx[i])) continue;
      frames.push(i);
      seen++;
    }
    if (seen < FEWEST_BESIDE) return null;
  }
  return frames;
}
