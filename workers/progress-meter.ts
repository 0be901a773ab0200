import type { Phase, Progress } from './analysis-api';

/**
 * Progress is told this often at most, ms; slower steps are told each. A page that writes it down makes a third of a megabyte a second of
 * what is to be collected with a tenth of a second, and nobody reads figures so fast.
 */
const TELL_EVERY_MS = 250;
/** The rate is taken over the last so many frames, so that it follows a machine that slows down. */
const RATE_WINDOW_FRAMES = 60;

/** Phases that go through frames. */
export type FramesPhase = 'frames' | 'strides' | 'looks';

/** Turns steps of the work into progress messages, with frames a second and time left. */
export class ProgressMeter {
  readonly #tell: (progress: Progress) => void;
  readonly #nowMs: () => number;
  #frameEndsMs: number[] = [];
  #toldMs = -Infinity;
  #framesKept = 0;
  /** The watchdog's patience is that of the phase it was told last: a beginning is never left out. */
  #phase: Phase | null = null;

  constructor(tell: (progress: Progress) => void, nowMs: () => number = () => performance.now()) {
    this.#tell = tell;
    this.#nowMs = nowMs;
  }

  /** A phase begins, or (with a fraction 0..1) goes on. Beginnings and ends are always told. */
  phase(phase: Phase, fraction: number | null = null): void {
    const nowMs = this.#nowMs();
    const midway = fraction !== null && fraction > 0 && fraction < 1 && this.#phase === phase;
    if (midway && nowMs - this.#toldMs < TELL_EVERY_MS) return;
    this.#toldMs = nowMs;
    this.#phase = phase;
    this.#tell({ phase, fraction });
  }

  /** So many of the frames that are through were seen before. */
  kept(frames: number): void {
    this.#framesKept = frames;
  }

  /**
   * `done` of `total` frames are through. The total is the container's word and may be off.
   * @param toCome what follows this phase, counted in frames of it
   */
  frames(done: number, total: number, phase: FramesPhase = 'frames', toCome = 0): void {
    const nowMs = this.#nowMs();
    // Another network has another pace.
    if (this.#phase !== phase) this.#frameEndsMs = [];
    this.#frameEndsMs.push(nowMs);
    if (this.#frameEndsMs.length > RATE_WINDOW_FRAMES + 1) this.#frameEndsMs.shift();
    const midway = done > 0 && done < total && this.#phase === phase;
    if (midway && nowMs - this.#toldMs < TELL_EVERY_MS) return;
    this.#toldMs = nowMs;
    this.#phase = phase;
    const framesTotal = Math.max(done, total);
    const windowMs = nowMs - this.#frameEndsMs[0]!;
    const framesPerSecond = windowMs > 0 ? ((this.#frameEndsMs.length - 1) * 1000) / windowMs : 0;
    this.#tell({
      phase,
      fraction: done / framesTotal,
      framesDone: done,
      framesTotal,
      ...(toCome > 0 && { framesToCome: toCome }),
      ...(this.#framesKept > 0 && { framesKept: this.#framesKept }),
      ...(framesPerSecond > 0
        ? { framesPerSecond, secondsLeft: (framesTotal + toCome - done) / framesPerSecond }
        : {}),
    });
  }
}
