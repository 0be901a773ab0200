import { BODY_25, COCO_17, COCO_18, HALPE_26, type KeypointList } from './keypoint-lists';
import type { PoseTrack } from './pose-track';
import { trackFromLists } from './track-from-lists';
import { TRACK_LIMITS, UnreadableTrack } from './track-import';
import { words } from '../words/words';

const say = words.importing.people;

/** A part of the picture, px. */
export interface PeopleBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

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
  /** Where the runner is, in the first frame in which someone is mostly there; without it the tallest is taken. */
  readonly box?: PeopleBox | undefined;
}

/** A person counts as being in the box when at least this share of their points is. */
const MOSTLY = 0.5;

/** The orders that come as bare numbers, each known by its length. RTMPose's users write Halpe-26. */
const ORDERS: readonly { readonly list: KeypointList; readonly tracker: string }[] = [
  { list: BODY_25, tracker: 'openpose' },
  { list: HALPE_26, tracker: 'halpe-26' },
  { list: COCO_18, tracker: 'openpose' },
  { list: COCO_17, tracker: 'coco-17' },
];

/**
 * Follows one runner through frames with any number of people: at first the one in the box, or the tallest, then the
 * one nearest to the runner of the last frame. The keypoints' order is told by how many there are.
 * @throws {UnreadableTrack} naming the frame, or saying that nobody is in the box
 */
export function trackFromPeople({ frames, framesPerS, widthPx, heightPx, box }: PeopleFrames): PoseTrack {
  const { list, tracker } = orderIn(frames);
  const runners = followRunner(frames, box);
  const everyone = frames.flatMap(({ people }) => people);
  return trackFromLists({
    widthPx: widthPx ?? reach(everyone, 0),
    heightPx: heightPx ?? reach(everyone, 1),
    timesS: runners.map((_, i) => i / framesPerS),
    names: list,
    frames: runners.map((person) => person && list.map((_, k) => person.slice(3 * k, 3 * k + 3))),
    tracker,
    rawScores: true,
  });
}

/** Every frame's runner, followed from the first frame where they can be told, on to the end and back to the start. */
function followRunner(frames: readonly PeopleFrame[], box: PeopleBox | undefined): (Person | null)[] {
  const runners = new Array<Person | null>(frames.length).fill(null);
  const told = (people: readonly Person[]): Person | null => best(people, (person) => -rank(person, box));
  const seed = frames.findIndex(({ people }) => told(people) !== null);
  if (seed < 0) {
    if (box && frames.some(({ people }) => people.length > 0)) throw new UnreadableTrack(say.nobodyInBox);
    return runners;
  }
  const first = told(frames[seed]!.people)!;
  runners[seed] = first;
  for (const step of [1, -1]) {
    let last = first;
    for (let i = seed + step; i >= 0 && i < frames.length; i += step) {
      runners[i] = best(frames[i]!.people, (person) => distancePx(person, last));
      last = runners[i] ?? last;
    }
  }
  return runners;
}

/** How surely a person is the one to follow at first; NaN for one who is not. */
function rank(person: Person, box: PeopleBox | undefined): number {
  if (!box) return heightOf(person);
  const found = foundIn(person);
  const inside = found.filter((at) => isInside(person[at]!, person[at + 1]!, box)).length;
  // Of two who are equally far inside, the taller one.
  return inside > 0 && inside >= MOSTLY * found.length
    ? inside / found.length + 1e-9 * heightOf(person)
    : NaN;
}

function isInside(xPx: number, yPx: number, box: PeopleBox): boolean {
  const [right, below] = [xPx - box.leftPx, yPx - box.topPx];
  return right >= 0 && right <= box.widthPx && below >= 0 && below <= box.heightPx;
}

/** The one of least cost; the first of equals; none whose cost is no number. */
function best(people: readonly Person[], cost: (person: Person) => number): Person | null {
  let found: Person | null = null;
  let least = NaN;
  for (const person of people) {
    const its = cost(person);
    if (Number.isNaN(its) || (found && !(its < least))) continue;
    [found, least] = [person, its];
  }
  return found;
}

/** The order of everyone's keypoints, which must be the first person's. */
function orderIn(frames: readonly PeopleFrame[]): (typeof ORDERS)[number] {
  let order: (typeof ORDERS)[number] | null = null;
  for (const { name, people } of frames) {
    if (people.length > TRACK_LIMITS.people) {
      throw new UnreadableTrack(words.limits.track.people(name, people.length, TRACK_LIMITS.people));
    }
    for (const person of people) {
      order ??= orderOf(person, name);
      const { length } = order.list;
      if (person.length !== 3 * length) throw new UnreadableTrack(say.keypointsMissing(name, length));
    }
  }
  return order ?? ORDERS[0]!;
}

function orderOf(person: Person, name: string): (typeof ORDERS)[number] {
  const order = ORDERS.find(({ list }) => 3 * list.length === person.length);
  if (order) return order;
  throw new UnreadableTrack(say.unknownOrder(name, person.length / 3));
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

function reach(people: readonly Person[], axis: 0 | 1): number {
  let most = 1;
  for (const person of people) {
    for (let k = axis; k < person.length; k += 3) most = Math.max(most, person[k]!);
  }
  return Math.ceil(most);
}
