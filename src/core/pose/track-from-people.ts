import { BODY_25, COCO_17, COCO_18, HALPE_26, type KeypointList } from './keypoint-lists';
import type { PoseTrack } from './pose-track';
import { trackFromLists } from './track-from-lists';
import { UnreadableTrack } from './track-import';
import { words } from '../words/words';

const say = words.importing.people;

/** One person: x, y, confidence of each keypoint in turn; confidence 0 is a point not found. */
export type Person = readonly number[];

/** Everyone found in one frame, and what a complaint calls it. */
export interface PeopleFrame {
  readonly name: string;
  readonly people: readonly Person[];
}

export interface PeopleFrames {
  readonly frames: readonly PeopleFrame[];
  /** Evenly spaced from 0. */
  readonly framesPerS: number;
  /** Of the video; where not given, the picture is as large as the points reach. */
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
}

/** The orders that come as bare numbers, each known by its length. RTMPose's users write Halpe-26. */
const ORDERS: readonly { readonly list: KeypointList; readonly tracker: string }[] = [
  { list: BODY_25, tracker: 'openpose' },
  { list: HALPE_26, tracker: 'halpe-26' },
  { list: COCO_18, tracker: 'openpose' },
  { list: COCO_17, tracker: 'coco-17' },
];

/**
 * Follows one runner through frames with any number of people: at first the tallest, then the one nearest to the last
 * frame's runner. The keypoints' order is told by how many there are.
 * @throws {UnreadableTrack} naming the frame
 */
export function trackFromPeople({ frames, framesPerS, widthPx, heightPx }: PeopleFrames): PoseTrack {
  let order = ORDERS[0]!;
  let last: Person | null = null;
  const runners = frames.map(({ name, people }) => {
    if (last === null && people[0]) order = orderOf(people[0], name);
    const { length } = order.list;
    if (people.some((person) => person.length !== 3 * length)) {
      throw new UnreadableTrack(say.keypointsMissing(name, length));
    }
    const runner = chooseRunner(people, last);
    last = runner ?? last;
    return runner;
  });
  const { list, tracker } = order;
  return trackFromLists({
    widthPx: widthPx ?? reach(runners, 0),
    heightPx: heightPx ?? reach(runners, 1),
    timesS: runners.map((_, i) => i / framesPerS),
    names: list,
    frames: runners.map((person) => person && list.map((_, k) => person.slice(3 * k, 3 * k + 3))),
    tracker,
    rawScores: true,
  });
}

function orderOf(person: Person, name: string): (typeof ORDERS)[number] {
  const order = ORDERS.find(({ list }) => 3 * list.length === person.length);
  if (order) return order;
  throw new UnreadableTrack(say.unknownOrder(name, person.length / 3));
}

function chooseRunner(people: readonly Person[], last: Person | null): Person | null {
  const cost = (person: Person): number => (last ? distancePx(person, last) : -heightOf(person));
  return people.reduce<Person | null>(
    (best, person) => (best === null || cost(person) < cost(best) ? person : best),
    null,
  );
}

/** Where the x of each keypoint stands that was found. */
function foundIn(person: Person): number[] {
  return person.flatMap((confidence, i) => (i % 3 === 2 && confidence > 0 ? [i - 2] : []));
}

function heightOf(person: Person): number {
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
