import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Warning } from '../core/analysis/analysis';
import type { PoseTrack } from '../core/pose/pose-track';
import { readPoseTrack } from '../export/read-pose-track';
import { CommandEnd, EXIT } from './exit-codes';
import { type InputFile, sha256Of } from './input-file';
import { readOpenPose } from './openpose-frames';
import { timing, type TrackedInput } from './tracked-input';
import { readTrc } from './trc-file';

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
  const track = await readTrack(input, openPoseFps ?? ASSUMED_FPS).catch((error: unknown) => {
    throw new CommandEnd(EXIT.unreadableInput, `${input.path}: ${(error as Error).message}`);
  });
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

async function readTrack(input: InputFile, openPoseFps: number): Promise<PoseTrack> {
  if (input.kind === 'pose-json') return readPoseTrack(await readFile(input.path, 'utf8'));
  if (input.kind === 'trc') return readTrc(await readFile(input.path, 'utf8'));
  const names = (await readdir(input.path)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(input.path, name), 'utf8')));
  return readOpenPose(texts, openPoseFps);
}

function assumedFps(): Warning {
  return {
    code: 'frame-rate-assumed',
    message: `OpenPose files do not say how fast they were filmed: ${ASSUMED_FPS} frames a second were assumed.`,
    advice: 'If the video had another rate, say it with --fps: step rate and all times depend on it.',
  };
}
