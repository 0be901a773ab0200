import type { Phase, Progress } from '../../workers/analysis-api';

const PHASES: Readonly<Record<Phase, string>> = {
  calibrate: 'Finding out what calculates fastest here',
  probe: 'Looking at the file',
  'load-model': 'Loading the network',
  'warm-up': 'Warming up',
  frames: 'Finding the runner',
  strides: 'Finding the strides',
  looks: 'Looking closely',
  measure: 'Measuring',
};

/**
 * One line about how far it is: "Finding the runner: frame 120 of 360, 18 frames/s, 13 s left".
 * @param framesName what is done with the frames, where they are not searched for the runner
 */
export function describeProgress(progress: Progress, framesName = PHASES.frames): string {
  const { framesDone, framesTotal, framesPerSecond, secondsLeft, fraction } = progress;
  const parts: string[] = [];
  if (framesDone !== undefined && framesTotal) parts.push(`frame ${framesDone} of ${framesTotal}`);
  else if (fraction !== null) parts.push(`${Math.round(100 * fraction)} %`);
  if (framesPerSecond) parts.push(`${framesPerSecond.toFixed(framesPerSecond < 10 ? 1 : 0)} frames/s`);
  if (secondsLeft !== undefined) parts.push(`${Math.ceil(secondsLeft)} s left`);
  const name = progress.phase === 'frames' ? framesName : PHASES[progress.phase];
  return parts.length > 0 ? `${name}: ${parts.join(', ')}` : name;
}

/** Where the line is drawn: `process.stderr`, or something like it. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Keeps one line up to date on a terminal; into a file or a pipe it writes a line at each new phase and
 * every few seconds, so that logs stay readable.
 */
export class ProgressLine {
  readonly #output: ProgressOutput;
  readonly #nowMs: () => number;
  readonly #framesName: string | undefined;
  #phase: Phase | undefined;
  #writtenAtMs = -Infinity;

  /** @param framesName as in `describeProgress` */
  constructor(output: ProgressOutput, nowMs: () => number = Date.now, framesName?: string) {
    this.#output = output;
    this.#nowMs = nowMs;
    this.#framesName = framesName;
  }

  show(progress: Progress): void {
    const isNewPhase = progress.phase !== this.#phase;
    const elapsedMs = this.#nowMs() - this.#writtenAtMs;
    if (!isNewPhase && elapsedMs < (this.#output.isTTY ? 100 : 5000)) return;
    this.#phase = progress.phase;
    this.#writtenAtMs = this.#nowMs();
    const line = describeProgress(progress, this.#framesName);
    this.#output.write(this.#output.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** Leaves the terminal at the start of a clean line. */
  end(): void {
    if (this.#output.isTTY && this.#phase !== undefined) this.#output.write('\r\u001b[K');
    this.#phase = undefined;
  }
}
