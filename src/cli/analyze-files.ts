import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import type { Analysis, AnalysisOptions } from '../core/analysis/analysis';
import { analyzeRun } from '../core/analysis/analyze-run';
import { poseTrackJson } from '../export/pose-track-json';
import { reportJson } from '../export/report-json';
import { buildReport } from '../report/build-report';
import type { CommandArguments } from './arguments';
import { CommandEnd, EXIT } from './exit-codes';
import { openInput, type InputFile } from './input-file';
import { planOutputs } from './output-names';
import { readKeypoints } from './read-keypoints';
import { viewAsSpoken } from './spoken-view';
import { strideCsv } from './stride-csv';
import { requireRunner, type TrackedInput } from './tracked-input';

/**
 * The whole way from files to report files.
 * @returns the paths written
 * @throws {CommandEnd} with the exit code and a sentence, whatever the user can do something about
 */
export async function analyzeFiles(
  args: CommandArguments,
  prepareApp: () => Promise<void>,
  signal: AbortSignal,
): Promise<string[]> {
  const inputs = await Promise.all(args.files.map(openInput));
  const tracked = await trackInputs(inputs, args, prepareApp, signal);
  tracked.forEach(requireRunner);
  const options = optionsFor(args, tracked[0]!);
  const analysis = analyzed(tracked, options);
  return writeResults(args.outDir, tracked, analysis, options);
}

async function trackInputs(
  inputs: readonly InputFile[],
  args: CommandArguments,
  prepareApp: () => Promise<void>,
  signal: AbortSignal,
): Promise<TrackedInput[]> {
  // Keypoints first: a damaged file is told before minutes are spent on a video.
  const keypoints = new Map<InputFile, TrackedInput>();
  for (const input of inputs) {
    if (input.kind !== 'video') keypoints.set(input, await readKeypoints(input, args.openPoseFps));
  }
  const videos = inputs.filter((input) => input.kind === 'video');
  if (videos.length > 0) {
    await prepareApp();
    // Only here, so that pose tracks are analysed without loading a browser's driver.
    const { trackVideos } = await import('./track-videos');
    for (const done of await trackVideos(videos, args.model, signal)) keypoints.set(done.input, done);
  }
  return inputs.map((input) => keypoints.get(input)!);
}

function optionsFor(args: CommandArguments, first: TrackedInput): AnalysisOptions {
  const { statureCm, beltSpeedMps, slowMotionFactor, cameraRollDeg } = args;
  const view = viewAsSpoken(args.view, first.track);
  return {
    ...(view !== undefined && { view }),
    ...(statureCm !== undefined && { statureCm }),
    ...(beltSpeedMps !== undefined && { beltSpeedMps }),
    ...(slowMotionFactor !== undefined && { slowMotionFactor }),
    ...(cameraRollDeg !== undefined && { cameraRollDeg }),
  };
}

function analyzed(tracked: readonly TrackedInput[], options: AnalysisOptions): Analysis {
  try {
    return analyzeRun(
      tracked.map(({ track }) => track),
      options,
    );
  } catch (error) {
    // The core's word for a track that no runner can have made.
    if (error instanceof RangeError) throw new CommandEnd(EXIT.unreadableInput, error.message);
    throw error;
  }
}

async function writeResults(
  outDir: string,
  tracked: readonly TrackedInput[],
  analysis: Analysis,
  options: AnalysisOptions,
): Promise<string[]> {
  const plan = planOutputs(
    tracked.map(({ input }) => input),
    outDir,
  );
  const report = reportJson(buildReport(analysis, tracked, options, pkg.version));
  const files: [path: string, text: string][] = [[plan.report, report]];
  tracked.forEach(({ track, input }, i) => {
    const { poseTrack, strides } = plan.perInput[i]!;
    // A pose track read from the very place is left as it is.
    if (resolve(poseTrack) !== resolve(input.path)) files.push([poseTrack, poseTrackJson(track)]);
    files.push([strides, strideCsv(analysis.metrics, analysis.clips[i]!.view)]);
  });
  await mkdir(outDir, { recursive: true }).catch((error: unknown) => {
    throw new CommandEnd(EXIT.badArguments, `The folder ${outDir} cannot be made.`, String(error));
  });
  for (const [path, text] of files) await writeFile(path, text);
  return files.map(([path]) => path);
}
