import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Warning } from '../core/analysis/analysis';
import { importOpenPose } from '../core/pose/import-openpose';
import { importTrc } from '../core/pose/import-trc';
import { readTrackText } from '../core/pose/track-file';
import { tooLargeToRead, type TrackImport } from '../core/pose/track-import';
import { CommandEnd, EXIT } from './exit-codes';
import { type InputFile, sha256Of } from './input-file';
import { timing, type TrackedInput } from './tracked-input';

/** OpenPose's files do not say it; most cameras do this. */
const ASSUMED_FPS = 30;

/**
 * Reads keypoints that another program, or an earlier run, has found.
 * @param openPoseFps frame rate of the video behind an OpenPose folder
 * @throws {CommandEnd} (unreadable input) with a sentence that says what is wrong with the file
 */
export async function readKeypoints(
  input: InputFile,
  openPoseFps: number | undefined,
): Promise<TrackedInput> {
  const read = await readTrack(input, openPoseFps ?? ASSUMED_FPS);
  if ('failure' in read) throw unreadable(input.path, read.failure);
  const { track } = read;
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
    warnings: input.kind === 'openpose-folder' && openPoseFps === undefined ? [assumedFps()] : [],
  };
}

async function readTrack(input: InputFile, framesPerS: number): Promise<TrackImport> {
  if (input.kind === 'pose-json') return readTrackText(await readText(input.path));
  if (input.kind === 'trc') return importTrc(await readText(input.path));
  const names = (await readdir(input.path)).filter((name) => name.endsWith('.json')).sort();
  const files: { name: string; text: string }[] = [];
  // One after the other: there may be more frames than a program may have files open.
  for (const name of names) files.push({ name, text: await readText(join(input.path, name)) });
  return importOpenPose({ files, framesPerS });
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

function assumedFps(): Warning {
  return {
    code: 'frame-rate-assumed',
    message: `OpenPose files do not say how fast they were filmed: ${ASSUMED_FPS} frames a second were assumed.`,
    advice: 'If the video had another rate, say it with --fps: step rate and all times depend on it.',
  };
}
