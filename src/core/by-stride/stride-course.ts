import { factorSymmetric, solveFactored } from '../signal/solve-symmetric';
import type { StridePhases } from './stride-phases';

/** A stride's course is drawn with so many waves a stride at most: 20 a second at usual step rates. */
const MOST_WAVES = 14;
/** For each wave, which has two unknowns, there are at least so many looks. */
const LOOKS_A_WAVE = 8;
const FEWEST_LOOKS = 30;
/**
 * How much is held back of a wave that comes HELD_WAVES times a stride, against what one look says of it; of others as
 * the fourth power of how often they come (a periodic smoothing spline: Wahba 1990, Spline Models for Observational Data).
 * Between 0.1 and 0.3, and with 10 to 20 waves at most, measures differ from the all-frames run's alike.
 */
const HELD_BACK = 0.1;
const HELD_WAVES = 6;
/** Drift through the picture is the straight line through the looks within a stride; it is told from the course by turns. */
const DRIFT_STRIDES = 1;
const TURNS = 3;
/** Runners change slowly: a course is drawn from the looks of so many strides, and blends into the next. */
const STRIDES_A_COURSE = 45;
const STRIDES_APART = 15;

/**
 * What comes again in every stride, of one coordinate of one landmark: the looks at many strides lie at other instants of
 * each, and together draw a stride far more closely than the looks at one do. Where no look was made, a runner is
 * likelier to do what he does in the other strides than to go on along a smooth curve.
 * @param timesS of the frames, rising
 * @param values one a frame
 * @param looks frames whose values count, all numbers, rising
 * @returns one a frame: how it bends counts, not how high it lies. NaN where no stride is known, and where too few looks are
 */
export function strideCourse(
  timesS: Float64Array,
  values: Float64Array,
  looks: Uint32Array,
  strides: StridePhases,
): Float64Array {
  const { phases, periodS } = strides;
  const { fromS, apartS, layouts } = layoutsOf(timesS, looks, strides);
  const courses = layouts.map((layout) => drawCourse(timesS, values, layout, DRIFT_STRIDES * periodS));
  const last = courses.length - 1;
  return phases.map((phase, i) => {
    const place = Math.max(0, Math.min(last, (timesS[i]! - fromS) / apartS - 0.5 || 0));
    const share = place % 1;
    const [course, next] = [courses[Math.floor(place)]!, courses[Math.ceil(place)]!];
    const here = heightAt(course, phase);
    return share === 0 ? here : (1 - share) * here + share * heightAt(next, phase);
  });
}

/** The looks that one course is drawn from, and what follows from where they lie alone. */
interface Layout {
  readonly looks: Uint32Array;
  /** Unknowns of the course; 0: too few looks. */
  readonly size: number;
  /** `size` a look. */
  readonly waves: Float64Array;
  /** Of the normal equations. */
  readonly factor: Float64Array;
}

interface Layouts {
  /** Of all courses. */
  readonly looks: Uint32Array;
  readonly fromS: number;
  /** From the middle of one course to the next one's, s. */
  readonly apartS: number;
  readonly layouts: readonly Layout[];
}

/** Both coordinates of nearly all landmarks are known at the same looks: what costs most is worked out once. */
const laidOut = new WeakMap<StridePhases, Layouts>();

function layoutsOf(timesS: Float64Array, looks: Uint32Array, strides: StridePhases): Layouts {
  const before = laidOut.get(strides);
  if (before?.looks.length === looks.length && looks.every((frame, k) => frame === before.looks[k]))
    return before;
  const { phases, periodS } = strides;
  const within = looks.filter((frame) => Number.isFinite(phases[frame]!));
  const fromS = timesS[0]!;
  const lengthS = timesS[timesS.length - 1]! - fromS;
  const count = Math.max(1, Math.round(lengthS / (STRIDES_APART * periodS)));
  const apartS = lengthS / count;
  const reachS = (STRIDES_A_COURSE / 2) * periodS;
  const layouts = Array.from({ length: count }, (_, k) => {
    const middleS = fromS + (k + 0.5) * apartS;
    const [from, to] = [middleS - reachS, middleS + reachS];
    return layOut(
      within.filter((frame) => timesS[frame]! >= from && timesS[frame]! <= to),
      phases,
    );
  });
  const found = { looks, fromS, apartS, layouts };
  laidOut.set(strides, found);
  return found;
}

function layOut(looks: Uint32Array, phases: Float64Array): Layout {
  const size =
    looks.length < FEWEST_LOOKS ? 0 : 2 * Math.min(MOST_WAVES, Math.floor(looks.length / LOOKS_A_WAVE));
  const waves = new Float64Array(looks.length * size);
  const factor = new Float64Array(size * size);
  looks.forEach((frame, n) => {
    const wave = waves.subarray(n * size, (n + 1) * size);
    for (let i = 0; i < size; i += 2) {
      const angle = 2 * Math.PI * (i / 2 + 1) * phases[frame]!;
      wave[i] = Math.cos(angle);
      wave[i + 1] = Math.sin(angle);
    }
    for (let i = 0; i < size; i++) for (let k = 0; k <= i; k++) factor[i * size + k]! += wave[i]! * wave[k]!;
  });
  for (let i = 0; i < size; i++) {
    const often = (i >> 1) + 1;
    factor[i * size + i]! += HELD_BACK * looks.length * (often / HELD_WAVES) ** 4;
  }
  factorSymmetric(factor, size);
  return { looks, size, waves, factor };
}

/** Factors of (cosine, sine) of one wave a stride, two, and so on. Empty: too few looks. */
type Course = Float64Array;

function drawCourse(
  timesS: Float64Array,
  values: Float64Array,
  { looks, size, waves, factor }: Layout,
  driftS: number,
): Course {
  const course = new Float64Array(size);
  const rest = Float64Array.from(looks, (frame) => values[frame]!);
  for (let turn = 0; size > 0 && turn < TURNS; turn++) {
    const drift = driftOf(timesS, rest, looks, driftS);
    course.fill(0);
    for (let n = 0; n < looks.length; n++) {
      const level = values[looks[n]!]! - drift[n]!;
      for (let i = 0; i < size; i++) course[i]! += waves[n * size + i]! * level;
    }
    solveFactored(factor, course);
    for (let n = 0; n < looks.length; n++) {
      let height = 0;
      for (let i = 0; i < size; i++) height += course[i]! * waves[n * size + i]!;
      rest[n] = values[looks[n]!]! - height;
    }
  }
  return course;
}

/** At each look, the straight line through what is near it, weights falling with the distance to 0. */
function driftOf(timesS: Float64Array, rest: Float64Array, looks: Uint32Array, reachS: number): Float64Array {
  let first = 0;
  return Float64Array.from(looks, (look) => {
    const atS = timesS[look]!;
    while (timesS[looks[first]!]! < atS - reachS) first++;
    let [w, wt, wtt, wy, wty] = [0, 0, 0, 0, 0];
    for (let n = first; n < looks.length && timesS[looks[n]!]! <= atS + reachS; n++) {
      const t = (timesS[looks[n]!]! - atS) / reachS;
      const weight = 1 - Math.abs(t);
      w += weight;
      wt += weight * t;
      wtt += weight * t * t;
      wy += weight * rest[n]!;
      wty += weight * t * rest[n]!;
    }
    const spread = w * wtt - wt * wt;
    return spread > 0 ? (wtt * wy - wt * wty) / spread : wy / w;
  });
}

function heightAt(course: Course, phase: number): number {
  if (course.length === 0) return NaN;
  const [cos, sin] = [Math.cos(2 * Math.PI * phase), Math.sin(2 * Math.PI * phase)];
  let [real, imaginary, height] = [1, 0, 0];
  for (let i = 0; i < course.length; i += 2) {
    [real, imaginary] = [real * cos - imaginary * sin, imaginary * cos + real * sin];
    height += course[i]! * real + course[i + 1]! * imaginary;
  }
  return height;
}
