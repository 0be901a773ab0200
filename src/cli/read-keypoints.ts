import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Warning } from '../core/analysis/analysis';
import { RATE_ASSUMED, readKeypointFiles, type KeypointFile } from '../core/pose/read-keypoint-files';
import { tooLargeToRead } from '../core/pose/track-import';
import { CommandEnd, EXIT } from './exit-codes';
import { type InputFile, sha256Of } from './input-file';
import { timing, type TrackedInput } from './tracked-input';

/**
 * Reads keypoints that another program, or an earlier run, has found.
 * @param framesPerS of the video behind files that do not say it: OpenPose's, COCO's and AlphaPose's
 * @throws {CommandEnd} (unreadable input) with a sentence that says what is wrong with the file
 */
export async function readKeypoints(input: InputFile, framesPerS: number | undefined): Promise<TrackedInput> {
  const read = readKeypointFiles(await openFiles(input), framesPerS);
  if ('failure' in read) throw unreadable(input.path, read.failure);
  const { track, rateAssumed } = read;
  const { fps, durationS } = timing(track);
  return {
    input,
    track,
    clip: {
      name: basename(input.path),
      sha256: await sha256Of(input),
      widthPx: track.widthPx,
      heightPx: track.heightPx,
      fps,
      durationS,
      frameCount: track.timesS.length,
    },
    provenance: { model: 'imported', modelSha256: '', backend: 'none' },
    warnings: rateAssumed ? [rateAssumedWarning()] : [],
  };
}

async function openFiles(input: InputFile): Promise<KeypointFile[]> {
  if (input.kind !== 'openpose-folder') {
    return [{ name: basename(input.path), text: await readText(input.path) }];
  }
  const names = (await readdir(input.path)).filter((name) => name.endsWith('.json')).sort();
  const files: KeypointFile[] = [];
  // One after the other: there may be more frames than a program may have files open.
  for (const name of names) files.push({ name, text: await readText(join(input.path, name)) });
  return files;
}

/** As a browser reads text: without the mark that some programs put at its beginning. */
async function readText(path: string): Promise<string> {
  try {
    const tooLarge = tooLargeToRead((await stat(path)).size);
    if (tooLarge !== null) throw unreadable(path, tooLarge);
    return new TextDecoder().decode(await readFile(path));
  } catch (error) {
    if (error instanceof CommandEnd) throw error;
    throw unreadable(path, 'This file could not be opened. Is it yours to read?', String(error));
  }
}

function unreadable(path: string, sentence: string, detail?: string): CommandEnd {
  return new CommandEnd(EXIT.unreadableInput, `${path}: ${sentence}`, detail);
}

function rateAssumedWarning(): Warning {
  return {
    code: 'frame-rate-assumed',
    message: RATE_ASSUMED,
    advice: 'If the video had another rate, say it with --fps: step rate and all times depend on it.',
  };
}
