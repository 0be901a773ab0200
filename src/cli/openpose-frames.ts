import { KEYPOINTS } from '../core/pose/keypoints';
import { trackFromFrames, type PoseFrame, type PosePoint, type PoseTrack } from '../core/pose/pose-track';
import { keypointOrder } from './keypoint-order';

type Points = readonly (PosePoint | null)[];

/**
 * Reads OpenPose's output: one JSON text a frame, each with the people that it found.
 * Of several people the one nearest to the last frame's runner is followed; at first, the tallest.
 * The files carry neither times nor a picture size: frames are taken as even, the size from the points.
 * @param texts the files' contents, in the order of their names
 * @param framesPerSecond of the video that they were made from
 * @throws {RangeError} with a sentence, when a text is not OpenPose's
 */
export function readOpenPose(texts: readonly string[], framesPerSecond: number): PoseTrack {
  let last: Points | null = null;
  const frames = texts.map((text, i): PoseFrame => {
    const runner = chooseRunner(peopleIn(text, i), last);
    last = runner ?? last;
    return { timeS: i / framesPerSecond, points: runner };
  });
  const all = frames.flatMap((frame) => frame.points ?? []).filter((point) => point !== null);
  const reach = (of: (point: PosePoint) => number) =>
    Math.max(1, Math.ceil(all.reduce((most, point) => Math.max(most, of(point)), 0)));
  return trackFromFrames(
    frames,
    reach((point) => point.xPx),
    reach((point) => point.yPx),
  );
}

function peopleIn(text: string, frame: number): Points[] {
  const people = peopleList(text);
  if (people === undefined) throw new RangeError(`file ${frame + 1} of the folder is not an OpenPose file`);
  return people.map((person) => pointsOf(person, frame));
}

function peopleList(text: string): readonly unknown[] | undefined {
  try {
    const { people } = JSON.parse(text) as { people?: unknown };
    return Array.isArray(people) ? people : undefined;
  } catch {
    return undefined;
  }
}

function pointsOf(person: unknown, frame: number): Points {
  const numbers = (person as { pose_keypoints_2d?: unknown }).pose_keypoints_2d;
  const order = Array.isArray(numbers) ? keypointOrder(numbers.length / 3) : undefined;
  if (order === undefined || !Array.isArray(numbers)) {
    throw new RangeError(`file ${frame + 1} of the folder has keypoints in an order that is not known`);
  }
  return KEYPOINTS.map((name) => {
    const at = 3 * order.indexOf(name);
    if (at < 0) return null;
    const [xPx, yPx, confidence] = numbers.slice(at, at + 3).map(Number) as [number, number, number];
    // OpenPose writes 0, 0, 0 for a point that it did not find.
    return confidence > 0 ? { xPx, yPx, confidence: Math.min(1, confidence) } : null;
  });
}

function chooseRunner(people: readonly Points[], last: Points | null): Points | null {
  const score = (points: Points) => (last === null ? -heightPx(points) : distancePx(points, last));
  return people.reduce<Points | null>(
    (best, points) => (best === null || score(points) < score(best) ? points : best),
    null,
  );
}

function heightPx(points: Points): number {
  const ys = points.flatMap((point) => (point ? [point.yPx] : []));
  return ys.length < 2 ? 0 : Math.max(...ys) - Math.min(...ys);
}

/** Mean distance of the points that both have; Infinity when they share none. */
function distancePx(a: Points, b: Points): number {
  let sum = 0;
  let n = 0;
  a.forEach((point, i) => {
    const other = b[i];
    if (!point || !other) return;
    sum += Math.hypot(point.xPx - other.xPx, point.yPx - other.yPx);
    n += 1;
  });
  return n > 0 ? sum / n : Infinity;
}
