import { trackFromPeople, type PeopleBox, type PeopleFrame, type Person } from './track-from-people';
import {
  describe,
  importing,
  numberWithin,
  TRACK_LIMITS,
  UnreadableTrack,
  type TrackImport,
} from './track-import';
import { words } from '../words/words';

const say = words.importing;

/**
 * Reads a list of people as COCO's result files have it, and AlphaPose (`alphapose-results.json`) and others write it:
 * `[{ "image_id": "12.jpg" or 12, "keypoints": [x, y, confidence, ...] }, ...]`, COCO-17 or Halpe-26. The number at
 * the end of an image's name is its frame; frames that are not in the list had no runner. In a frame with several
 * people the one nearest to the last frame's runner is followed; at first, the one in the box, or the tallest.
 * https://cocodataset.org/#format-results, https://github.com/MVIG-SJTU/AlphaPose/blob/master/docs/output.md
 */
export function importCocoResults(list: unknown, framesPerS: number, box?: PeopleBox): TrackImport {
  return importing(() => {
    const rate = numberWithin(framesPerS, 0.1, 100_000, say.fields.framesPerSecond);
    if (!Array.isArray(list)) throw new UnreadableTrack(say.notList(say.theFile, describe(list)));
    return trackFromPeople({ frames: framesOf(list), framesPerS: rate, box });
  });
}

function framesOf(list: readonly unknown[]): PeopleFrame[] {
  const people = new Map<number, Person[]>();
  list.forEach((entry, i) => {
    const { image_id: image, keypoints } = (entry ?? {}) as { image_id?: unknown; keypoints?: unknown };
    const frame = frameNumber(image, i);
    if (!Array.isArray(keypoints) || !keypoints.every((value) => Number.isFinite(value))) {
      throw new UnreadableTrack(say.coco.noKeypoints(i + 1));
    }
    const others = people.get(frame);
    if (others) others.push(keypoints as Person);
    else people.set(frame, [keypoints as Person]);
  });
  let [first, last] = [Infinity, -Infinity];
  for (const frame of people.keys()) [first, last] = [Math.min(first, frame), Math.max(last, frame)];
  if (people.size === 0) return [];
  if (last - first >= TRACK_LIMITS.frames) {
    throw new UnreadableTrack(say.coco.manyImages(first, last, TRACK_LIMITS.frames));
  }
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    name: say.image(first + i),
    people: people.get(first + i) ?? [],
  }));
}

function frameNumber(image: unknown, i: number): number {
  // Looking for digits before an end takes as long as the name is, squared.
  const name = typeof image === 'string' && image.length <= TRACK_LIMITS.imageChars ? image : null;
  const digits = name === null ? undefined : /(\d+)(\.[a-z]+)?$/i.exec(name)?.[1];
  const frame = digits === undefined ? image : Number(digits);
  if (typeof frame === 'number' && Number.isSafeInteger(frame) && frame >= 0) return frame;
  throw new UnreadableTrack(say.coco.noFrameNumber(i + 1));
}
