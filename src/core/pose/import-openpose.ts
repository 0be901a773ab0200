import { BODY_25 } from './keypoint-lists';
import { trackFromLists } from './track-from-lists';
import { importing, numberWithin, UnreadableTrack, type TrackImport } from './track-import';

/** One person: 25 times x, y, confidence. */
type Person = readonly number[];

export interface OpenPoseFrames {
  /** The parsed JSON of each frame's file, in order. */
  readonly files: readonly unknown[];
  /** Of the video behind them: OpenPose writes no times. */
  readonly framesPerS: number;
  /** Of that video; where not given, the picture is as large as the points reach. */
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/**
 * Reads OpenPose's BODY_25 output (`--write_json`, one file a frame). In a frame with several people the one
 * nearest to the last frame's runner is followed; at first, the tallest. 0, 0, 0 is a point not found.
 * https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 */
export function importOpenPose({ files, framesPerS, widthPx, heightPx }: OpenPoseFrames): TrackImport {
  return importing(() => {
    const rate = numberWithin(framesPerS, 0.1, 100_000, 'frames per second');
    let last: Person | null = null;
    const people = files.map((file, i) => {
      const runner = chooseRunner(peopleIn(file, i), last);
      last = runner ?? last;
      return runner;
    });
    return trackFromLists({
      widthPx: widthPx ?? reach(people, 0),
      heightPx: heightPx ?? reach(people, 1),
      timesS: people.map((_, i) => i / rate),
      names: BODY_25,
      frames: people.map((person) => person && BODY_25.map((_, k) => person.slice(3 * k, 3 * k + 3))),
      tracker: 'openpose',
    });
  });
}

function peopleIn(file: unknown, i: number): Person[] {
  const people = (file as { people?: unknown } | null)?.people;
  if (!Array.isArray(people))
    throw new UnreadableTrack(`File ${i + 1} is not OpenPose's: it has no "people".`);
  return people.map((person: unknown) => {
    const numbers = (person as { pose_keypoints_2d?: unknown } | null)?.pose_keypoints_2d;
    if (!Array.isArray(numbers) || numbers.length !== 3 * BODY_25.length) {
      throw new UnreadableTrack(
        `File ${i + 1} has a person without ${BODY_25.length} keypoints: run OpenPose with its BODY_25 model.`,
      );
    }
    if (!numbers.every((value) => Number.isFinite(value))) {
      throw new UnreadableTrack(`File ${i + 1} has a keypoint that is not made of numbers.`);
    }
    return numbers as Person;
  });
}

function chooseRunner(people: readonly Person[], last: Person | null): Person | null {
  const cost = (person: Person): number => (last ? distancePx(person, last) : -heightPx(person));
  return people.reduce<Person | null>(
    (best, person) => (best === null || cost(person) < cost(best) ? person : best),
    null,
  );
}

const found = (person: Person, k: number): boolean => person[3 * k + 2]! > 0;

function heightPx(person: Person): number {
  const heights = BODY_25.flatMap((_, k) => (found(person, k) ? [person[3 * k + 1]!] : []));
  return heights.length < 2 ? 0 : Math.max(...heights) - Math.min(...heights);
}

/** Mean distance of the points that both have; Infinity when they share none. */
function distancePx(a: Person, b: Person): number {
  let sum = 0;
  let n = 0;
  BODY_25.forEach((_, k) => {
    if (!found(a, k) || !found(b, k)) return;
    sum += Math.hypot(a[3 * k]! - b[3 * k]!, a[3 * k + 1]! - b[3 * k + 1]!);
    n++;
  });
  return n > 0 ? sum / n : Infinity;
}

function reach(people: readonly (Person | null)[], axis: 0 | 1): number {
  let most = 1;
  for (const person of people) {
    for (let k = axis; person && k < person.length; k += 3) most = Math.max(most, person[k]!);
  }
  return Math.ceil(most);
}
