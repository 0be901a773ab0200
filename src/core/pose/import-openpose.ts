import { BODY_25, COCO_17, COCO_18, HALPE_26, type KeypointList } from './keypoint-lists';
import { trackFromLists } from './track-from-lists';
import { importing, numberWithin, parsedJson, UnreadableTrack, type TrackImport } from './track-import';

/** The orders that are written in OpenPose's form, each known by its length. RTMPose's users write Halpe-26. */
const ORDERS: readonly { readonly list: KeypointList; readonly tracker: string }[] = [
  { list: BODY_25, tracker: 'openpose' },
  { list: HALPE_26, tracker: 'halpe-26' },
  { list: COCO_18, tracker: 'openpose' },
  { list: COCO_17, tracker: 'coco-17' },
];

/** One person: x, y, confidence of each keypoint in turn. */
type Person = readonly number[];

export interface OpenPoseFrames {
  /** Each frame's file, in order, with the name by which a complaint calls it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Of the video behind them: OpenPose writes no times. */
  readonly framesPerS: number;
  /** Of that video; where not given, the picture is as large as the points reach. */
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/**
 * Reads OpenPose's output (`--write_json`, one file a frame): BODY_25, COCO-18, and Halpe-26 or COCO-17 as others
 * write them in the same form. In a frame with several people the one nearest to the last frame's runner is
 * followed; at first, the tallest. 0, 0, 0 is a point not found.
 * https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 */
export function importOpenPose({ files, framesPerS, widthPx, heightPx }: OpenPoseFrames): TrackImport {
  return importing(() => {
    const rate = numberWithin(framesPerS, 0.1, 100_000, 'frames per second');
    let order = ORDERS[0]!;
    let last: Person | null = null;
    const people = files.map(({ name, text }) => {
      const found = peopleIn(text, name);
      if (last === null && found[0]) order = orderOf(found[0], name);
      const { length } = order.list;
      if (found.some((person) => person.length !== 3 * length)) {
        throw new UnreadableTrack(
          `${name} has a person without ${length} keypoints, as the first person has.`,
        );
      }
      const runner = chooseRunner(found, last);
      last = runner ?? last;
      return runner;
    });
    const { list, tracker } = order;
    return trackFromLists({
      widthPx: widthPx ?? reach(people, 0),
      heightPx: heightPx ?? reach(people, 1),
      timesS: people.map((_, i) => i / rate),
      names: list,
      frames: people.map((person) => person && list.map((_, k) => person.slice(3 * k, 3 * k + 3))),
      tracker,
      rawScores: true,
    });
  });
}

function peopleIn(text: string, name: string): Person[] {
  const people = (parsedJson(text, name) as { people?: unknown } | null)?.people;
  if (!Array.isArray(people)) throw new UnreadableTrack(`${name} is not OpenPose's: it has no "people".`);
  return people.map((person: unknown) => {
    const numbers = (person as { pose_keypoints_2d?: unknown } | null)?.pose_keypoints_2d;
    if (!Array.isArray(numbers)) {
      throw new UnreadableTrack(`${name} has a person without "pose_keypoints_2d".`);
    }
    if (!numbers.every((value) => Number.isFinite(value))) {
      throw new UnreadableTrack(`${name} has a keypoint that is not made of numbers.`);
    }
    return numbers as Person;
  });
}

function orderOf(person: Person, name: string): (typeof ORDERS)[number] {
  const order = ORDERS.find(({ list }) => 3 * list.length === person.length);
  if (order) return order;
  throw new UnreadableTrack(
    `${name} has a person of ${person.length / 3} keypoints, an order that is not known: run OpenPose with its BODY_25 model.`,
  );
}

function chooseRunner(people: readonly Person[], last: Person | null): Person | null {
  const cost = (person: Person): number => (last ? distancePx(person, last) : -heightPx(person));
  return people.reduce<Person | null>(
    (best, person) => (best === null || cost(person) < cost(best) ? person : best),
    null,
  );
}

/** Where the x of each keypoint stands that was found. */
function foundIn(person: Person): number[] {
  return person.flatMap((confidence, i) => (i % 3 === 2 && confidence > 0 ? [i - 2] : []));
}

function heightPx(person: Person): number {
  const heights = foundIn(person).map((at) => person[at + 1]!);
  return heights.length < 2 ? 0 : Math.max(...heights) - Math.min(...heights);
}

/** Mean distance of the points that both have; Infinity when they share none. */
function distancePx(a: Person, b: Person): number {
  const shared = foundIn(a).filter((at) => b[at + 2]! > 0);
  const sum = shared.reduce((total, at) => total + Math.hypot(a[at]! - b[at]!, a[at + 1]! - b[at + 1]!), 0);
  return shared.length > 0 ? sum / shared.length : Infinity;
}

function reach(people: readonly (Person | null)[], axis: 0 | 1): number {
  let most = 1;
  for (const person of people) {
    for (let k = axis; person && k < person.length; k += 3) most = Math.max(most, person[k]!);
  }
  return Math.ceil(most);
}
