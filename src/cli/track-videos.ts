import { basename } from 'node:path';
import type { AnalysisFailure } from '../../workers/analysis-api';
import { CommandEnd, EXIT, type ExitCode } from './exit-codes';
import { inBrowser } from './in-browser';
import type { Looking } from '../../models/look-by-stride';
import type { InputFile } from './input-file';
import { fromPortable } from './portable-track';
import { ProgressLine } from './progress-line';
import type { TrackedInput } from './tracked-input';

/**
 * Finds the runner in every frame of videos, in a browser without a window.
 * @param signal ends it at once and takes the browser down
 * @throws {CommandEnd} when a video cannot be read, no one is in it, or it was interrupted
 */
export async function trackVideos(
  inputs: readonly InputFile[],
  { model, everyFrame }: Looking,
  signal: AbortSignal,
): Promise<TrackedInput[]> {
  if (inputs.length === 0) return [];
  const line = new ProgressLine(process.stderr);
  return inBrowser(signal, async (browser) => {
    const tracked: TrackedInput[] = [];
    for (const input of inputs) {
      process.stderr.write(`${input.path}\n`);
      const outcome = await browser.track(
        input.path,
        { model, ...(everyFrame && { everyFrame }) },
        (progress) => line.show(progress),
      );
      line.end();
      if (!outcome.ok) {
        const { error } = outcome;
        throw new CommandEnd(exitCodeOf(error), messageFor(input, error), error.detail);
      }
      const { clip, sha256, track, provenance, light, warnings } = outcome.value;
      const { widthPx, heightPx, fps, durationS, frameCount } = clip;
      tracked.push({
        input,
        track: fromPortable(track),
        clip: { name: basename(input.path), sha256, widthPx, heightPx, fps, durationS, frameCount },
        provenance,
        ...(light && { light }),
        warnings,
      });
    }
    return tracked;
  }).finally(() => line.end());
}

function messageFor(input: InputFile, error: AnalysisFailure): string {
  return `${input.path}: ${error.message}`;
}

const OUR_FAULT: ReadonlySet<AnalysisFailure['code']> = new Set([
  'model-failed',
  'graphics-lost',
  'graphics-unfit',
  'out-of-memory',
  'worker-crashed',
  'worker-hung',
  'internal',
]);

function exitCodeOf({ code }: AnalysisFailure): ExitCode {
  if (code === 'no-runner') return EXIT.noRunner;
  if (code === 'cancelled') return EXIT.cancelled;
  return OUR_FAULT.has(code) ? EXIT.failed : EXIT.unreadableInput;
}
