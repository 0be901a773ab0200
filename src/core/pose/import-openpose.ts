import { trackFromPeople, type PeopleFrames, type Person } from './track-from-people';
import {
  importing,
  numberWithin,
  parsedJson,
  TRACK_LIMITS,
  UnreadableTrack,
  type TrackImport,
} from './track-import';
import { words } from '../words/words';

const say = words.importing;

export interface OpenPoseFrames {
  /** Each frame's file, in order, with the name by which a complaint calls it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Of the video behind them: OpenPose writes no times. */
  readonly framesPerS: number;
  /** Of that video; where not given, the picture is as large as the points reach. */
  readonly widthPx?: PeopleFrames['widthPx'];
  readonly heightPx?: PeopleFrames['heightPx'];
  /** Where the runner is, when there are others in the picture. */
  readonly box?: PeopleFrames['box'];
}

/**
 * Reads OpenPose's output (`--write_json`, one file a frame): BODY_25, COCO-18, and Halpe-26 or COCO-17 as others
 * write them in the same form. In a frame with several people the one nearest to the last frame's runner is
 * followed; at first, the one in the box, or the tallest. 0, 0, 0 is a point not found.
 * https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 */
export function importOpenPose({ files, framesPerS, widthPx, heightPx, box }: OpenPoseFrames): TrackImport {
  return importing(() => {
    const rate = numberWithin(framesPerS, 0.1, 100_000, say.fields.framesPerSecond);
    if (files.length > TRACK_LIMITS.frames) {
      throw new UnreadableTrack(words.limits.track.files(files.length, TRACK_LIMITS.frames));
    }
    const frames = files.map(({ name, text }) => ({ name, people: peopleIn(parsedJson(text, name), name) }));
    return trackFromPeople({ frames, framesPerS: rate, widthPx, heightPx, box });
  });
}

function peopleIn(frame: unknown, name: string): Person[] {
  const people = (frame as { people?: unknown } | null)?.people;
  if (!Array.isArray(people)) throw new UnreadableTrack(say.openPose.foreign(name));
  return people.map((person: unknown) => {
    const numbers = (person as { pose_keypoints_2d?: unknown } | null)?.pose_keypoints_2d;
    if (!Array.isArray(numbers)) {
      throw new UnreadableTrack(say.openPose.noKeypoints(name));
    }
    if (!numbers.every((value) => Number.isFinite(value))) {
      throw new UnreadableTrack(say.openPose.notNumbers(name));
    }
    return numbers as Person;
  });
}
