import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import type { Analysis, AnalysisOptions } from '../core/analysis/analysis';
import { analyzeRun } from '../core/analysis/analyze-run';
import type { ExportFile } from '../export/export-file';
import { exportFiles } from '../export/export-files';
import { zipFiles } from '../export/zip-files';
import { buildReport } from '../report/build-report';
import type { CommandArguments } from './arguments';
import { CommandEnd, EXIT } from './exit-codes';
import { openInput, type InputFile } from './input-file';
import { outputNames } from './output-names';
import { readKeypoints } from './read-keypoints';
import { viewAsSpoken } from './spoken-view';
import { requireRunner, type TrackedInput } from './tracked-input';

export interface WrittenFiles {
  readonly paths: readonly string[];
  /** A sentence for each thing that was asked for and could not be made. */
  readonly missing: readonly string[];
}

/**
 * The whole way from files to report files.
 * @throws {CommandEnd} with the exit code and a sentence, whatever the user can do something about
 */
export async function analyzeFiles(
  args: CommandArguments,
  prepareApp: () => Promise<void>,
  signal: AbortSignal,
): Promise<WrittenFiles> {
  const inputs = await Promise.all(args.files.map(openInput));
  if (args.annotated && !inputs.some(({ kind }) => kind === 'video')) {
    throw new CommandEnd(EXIT.badArguments, '--annotated draws into a video, and none was named.');
  }
  const tracked = await trackInputs(inputs, args, prepareApp, signal);
  tracked.forEach(requireRunner);
  const options = optionsFor(args, tracked[0]!);
  const analysis = analyzed(tracked, options);
  return writeResults(args, tracked, analysis, options, signal);
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
  if (videos.length > 0 || args.pictures) await prepareApp();
  if (videos.length > 0) {
    // Only here, so that pose tracks are analysed without loading a browser's driver.
    const { trackVideos } = await import('./track-videos');
    for (const done of await trackVideos(videos, args, signal)) keypoints.set(done.input, done);
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
  args: CommandArguments,
  tracked: readonly TrackedInput[],
  analysis: Analysis,
  options: AnalysisOptions,
  signal: AbortSignal,
): Promise<WrittenFiles> {
  const { outDir, zip } = args;
  const report = buildReport(analysis, tracked, options, pkg.version);
  const cleaned = analysis.clips.map((clip) => clip.cleaned);
  const names = outputNames(tracked.map(({ input }) => input));
  const exported = exportFiles(
    report,
    tracked.map(({ track }, i) => ({ track, cleaned: cleaned[i]! })),
    names,
  );
  const drawn =
    args.pictures || args.annotated
      ? // Only here, as with videos.
        await (await import('./draw-results')).drawResults(args, report, tracked, cleaned, names, signal)
      : { files: [], missing: [] };
  const files: readonly Pick<ExportFile, 'name' | 'content'>[] = zip
    ? [{ name: `${exported.name}.plumbline.zip`, content: await zipFiles(exported, drawn.files) }]
    : [...exported.files, ...drawn.files];
  // Keypoints read from the very place are left as they are.
  const inputs = new Set(tracked.map(({ input }) => resolve(input.path)));
  const outputs = files
    .map(({ name, content }) => ({ path: join(outDir, name), content }))
    .filter(({ path }) => !inputs.has(resolve(path)));
  await mkdir(outDir, { recursive: true }).catch((error: unknown) => {
    throw new CommandEnd(EXIT.badArguments, `The folder ${outDir} cannot be made.`, String(error));
  });
  for (const { path, content } of outputs) {
    await writeFile(path, typeof content === 'string' ? content : content.stream());
  }
  return { paths: outputs.map(({ path }) => path), missing: drawn.missing };
}
