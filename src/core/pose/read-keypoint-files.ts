import { importCocoResults } from './import-coco-results';
import { importOpenPose } from './import-openpose';
import { importTrc } from './import-trc';
import type { PoseTrack } from './pose-track';
import { readTrackFile } from './track-file';
import type { PeopleBox } from './track-from-people';
import { parsedJson, UnreadableTrack } from './track-import';
import { words } from '../words/words';

/** A file of keypoints that was opened, by the name that a complaint calls it by. */
export interface KeypointFile {
  readonly name: string;
  readonly text: string;
}

/** A track, or one plain sentence that says what is wrong. */
export type KeypointReading =
  | {
      readonly track: PoseTrack;
      /** The frame rate was taken for granted: the files do not say it and nobody else did. */
      readonly rateAssumed: boolean;
    }
  | { readonly failure: string };

/** Lists of people do not say their frame rate; most cameras film at this. */
const ASSUMED_PER_S = 30;

/** What to say where the frame rate was assumed. */
export const RATE_ASSUMED = words.importing.rateAssumed(ASSUMED_PER_S);

/**
 * Reads keypoints of one clip that another program, or an earlier run, has found, whatever form they are in: our
 * `*.pose.json`, a TRC file, a list of people as COCO and AlphaPose write it, or OpenPose's files, one a frame. The
 * form is told by what is inside.
 * @param files one file; or OpenPose's, in the order of their frames
 * @param framesPerS of the video behind them, where the files do not say it; 30 unless told
 * @param box where the runner is, px, in files with several people; a file of one person fails with it
 */
export function readKeypointFiles(
  files: readonly KeypointFile[],
  framesPerS?: number,
  box?: PeopleBox,
): KeypointReading {
  const rate = framesPerS ?? ASSUMED_PER_S;
  const onePerson = { failure: words.importing.people.onlyOne };
  const timed = { rateAssumed: false };
  const untimed = { rateAssumed: framesPerS === undefined };
  const [only] = files;
  if (!only || files.length > 1) return { ...importOpenPose({ files, framesPerS: rate, box }), ...untimed };
  if (only.text.startsWith('PathFileType') || /\.trc$/i.test(only.name)) {
    return box ? onePerson : { ...importTrc(only.text), ...timed };
  }
  try {
    const json = parsedJson(only.text, words.importing.named(only.name));
    if (Array.isArray(json)) return { ...importCocoResults(json, rate, box), ...untimed };
    if (isOpenPose(json)) return { failure: words.importing.openPose.oneFrame };
    return box ? onePerson : { ...readTrackFile(json), ...timed };
  } catch (error) {
    if (error instanceof UnreadableTrack) return { failure: error.message };
    throw error;
  }
}

function isOpenPose(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'people');
}
