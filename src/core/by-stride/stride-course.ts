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
  { phases, periodS }: StridePhases,
): Float64Array {
  const within = looks.filter((frame) => Number.isFinite(phases[frame]!));
  const fromS = timesS[0]!;
  const lengthS = timesS[timesS.length - 1]! - fromS;
  const count = Math.max(1, Math.round(lengthS / (STRIDES_APART * periodS)));
  const apartS = lengthS / count;
  const reachS = (STRIDES_A_COURSE / 2) * periodS;
  const courses = Array.from({ length: count }, (_, k) => {
    const middleS = fromS + (k + 0.5) * apartS;
    const [from, to] = [middleS - reachS, middleS + reachS];
    const near = within.filter((frame) => timesS[frame]! >= from && timesS[frame]! <= to);
    return drawCourse(timesS, values, near, phases, DRIFT_STRIDES * periodS);
  });
  return phases.map((phase, i) => {
    const place = Math.max(0, Math.min(count - 1, (timesS[i]! - fromS) / apartS - 0.5 || 0));
    const share = place % 1;
    const [course, next] = [courses[Math.floor(place)]!, courses[Math.ceil(place)]!];
    const here = heightAt(course, phase);
    return share === 0 ? here : (1 - share) * here + share * heightAt(next, phase);
  });
}

/** Factors of (cosine, sine) of one wave a stride, two, and so on. Empty: too few looks. */
type Course = Float64Array;

function drawCourse(
  timesS: Float64Array,
  values: Float64Array,
  looks: Uint32Array,
  phases: Float64Array,
  driftS: number,
): Course {
  if (looks.length < FEWEST_LOOKS) return new Float64Array(0);
  const size = 2 * Math.min(MOST_WAVES, Math.floor(looks.length / LOOKS_A_WAVE));
  const waves = Array.from(looks, (frame) => wavesAt(phases[frame]!, size));
  const factor = new Float64Array(size * size);
  for (const wave of waves) {
    for (let i = 0; i < size; i++) for (let k = 0; k <= i; k++) factor[i * size + k]! += wave[i]! * wave[k]!;
  }
  for (let i = 0; i < size; i++) {
    const often = (i >> 1) + 1;
    factor[i * size + i]! += HELD_BACK * looks.length * (often / HELD_WAVES) ** 4;
  }
  factorSymmetric(factor, size);
  const course = new Float64Array(size);
  const rest = Float64Array.from(looks, (frame) => values[frame]!);
  for (let turn = 0; turn < TURNS; turn++) {
    const drift = driftOf(timesS, rest, looks, driftS);
    course.fill(0);
    waves.forEach((wave, n) => {
      const level = values[looks[n]!]! - drift[n]!;
      for (let i = 0; i < size; i++) course[i]! += wave[i]! * level;
    });
    solveFactored(factor, course);
    looks.forEach((frame, n) => (rest[n] = values[frame]! - heightAt(course, phases[frame]!)));
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

function wavesAt(phase: number, size: number): Float64Array {
  const waves = new Float64Array(size);
  for (let i = 0; i < size; i += 2) {
    const angle = 2 * Math.PI * (i / 2 + 1) * phase;
    waves[i] = Math.cos(angle);
    waves[i + 1] = Math.sin(angle);
  }
  return waves;
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
