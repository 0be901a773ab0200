import { basename } from 'node:path';
import type { AnalysisFailure } from '../../workers/analysis-api';
import type { ModelId } from '../pose/pose-estimator';
import { CommandEnd, EXIT, type ExitCode } from './exit-codes';
import { HeadlessBrowser } from './headless-browser';
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
  model: ModelId,
  signal: AbortSignal,
): Promise<TrackedInput[]> {
  if (inputs.length === 0) return [];
  const browser = await HeadlessBrowser.open();
  const onAbort = (): void => void browser.close();
  signal.addEventListener('abort', onAbort, { once: true });
  const line = new ProgressLine(process.stderr);
  try {
    const tracked: TrackedInput[] = [];
    for (const input of inputs) {
      stopIfAborted(signal);
      process.stderr.write(`${input.path}\n`);
      const outcome = await browser.track(input.path, model, (progress) => line.show(progress));
      line.end();
      if (!outcome.ok)
        throw new CommandEnd(
          exitCodeOf(outcome.error),
          messageFor(input, outcome.error),
          outcome.error.detail,
        );
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
  } catch (error) {
    stopIfAborted(signal);
    throw error;
  } finally {
    line.end();
    signal.removeEventListener('abort', onAbort);
    await browser.close();
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new CommandEnd(EXIT.cancelled, 'Stopped; nothing was written.');
}

function messageFor(input: InputFile, error: AnalysisFailure): string {
  return `${input.path}: ${error.message}`;
}

const OUR_FAULT: ReadonlySet<AnalysisFailure['code']> = new Set([
  'model-failed',
  'worker-crashed',
  'worker-hung',
  'internal',
]);

function exitCodeOf({ code }: AnalysisFailure): ExitCode {
  if (code === 'no-runner') return EXIT.noRunner;
  if (code === 'cancelled') return EXIT.cancelled;
  return OUR_FAULT.has(code) ? EXIT.failed : EXIT.unreadableInput;
}
