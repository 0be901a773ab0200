import type { AnalysisFailure } from '../../../workers/analysis-api';
import type { LiveSeen } from '../../../workers/live-api';
import { words } from '../../core/words/words';
import { LagMeter, type LiveLag } from './lag-meter';
import type { LiveEngine } from './live-engine';
import { takePicture, type TakePicture } from './take-picture';
import { watchFrames, type ShownFrame } from './watch-frames';

export interface LoopListener {
  onSeen(seen: LiveSeen): void;
  /** The network could not look; the loop stands still until it is started again. */
  onFailure(failure: AnalysisFailure): void;
}

/** Frames are further apart than this, s. */
const ONE_FRAME_S = 1e-3;

interface Run {
  readonly video: HTMLVideoElement;
  readonly longestPx: number;
  readonly unwatch: () => void;
  /** Shown while the network was busy: looked at next, unless a newer one is shown before. */
  waiting: ShownFrame | null;
  lastS: number;
}

/**
 * Shows the network what the camera's element shows: the newest frame as soon as the network is free, one at a time. Frames
 * that come meanwhile wait for nobody: they are counted, and never queued.
 */
export class LiveLoop {
  readonly #engine: LiveEngine;
  readonly #listener: LoopListener;
  readonly #take: TakePicture;
  #meter = new LagMeter();
  #run: Run | null = null;
  #look: Promise<void> | null = null;
  #resting = false;

  constructor(engine: LiveEngine, listener: LoopListener, take: TakePicture = takePicture) {
    this.#engine = engine;
    this.#listener = listener;
    this.#take = take;
  }

  get lag(): LiveLag {
    return this.#meter.lag;
  }

  /** Counts from nothing again, as for another camera. */
  countAnew(): void {
    this.#meter = new LagMeter();
  }

  /** @param longestPx longest side of a picture that the network gains from */
  start(video: HTMLVideoElement, longestPx: number): void {
    this.stop();
    const unwatch = watchFrames(video, (frame) => this.#shown(frame));
    this.#run = { video, longestPx, unwatch, waiting: null, lastS: -Infinity };
  }

  /** The look that is under way comes to nothing. */
  stop(): void {
    this.#run?.unwatch();
    this.#run = null;
  }

  /** Looks at nothing until it is told to go on; the look that is under way is the last. */
  rest(resting: boolean): void {
    this.#resting = resting;
    this.#lookNext();
  }

  /** Settles when the network is free. */
  async idle(): Promise<void> {
    while (this.#look) await this.#look;
  }

  #shown(frame: ShownFrame): void {
    const run = this.#run;
    // The picture that is looked at may have been taken before the browser told of its frame.
    if (!run || frame.timeS <= run.lastS) return;
    if (run.waiting) this.#meter.skip();
    run.waiting = frame;
    this.#lookNext();
  }

  #lookNext(): void {
    const run = this.#run;
    const frame = run?.waiting;
    if (this.#look || this.#resting || !run || !frame) return;
    run.waiting = null;
    this.#look = this.#lookAt(run, frame)
      .catch((error: unknown) =>
        this.#fail(run, { code: 'internal', message: words.failures.internal, detail: String(error) }),
      )
      .finally(() => {
        this.#look = null;
        this.#lookNext();
      });
  }

  async #lookAt(run: Run, frame: ShownFrame): Promise<void> {
    const taken = await this.#take(run.video, run.longestPx);
    if (!taken) return;
    const timeS = taken.timeS ?? frame.timeS;
    if (this.#run !== run || timeS <= run.lastS) {
      taken.picture.close();
      return;
    }
    run.lastS = timeS;
    // The element may have gone on to a newer frame than the one that it told of.
    const newerS = Math.max(0, timeS - frame.timeS);
    if (newerS > ONE_FRAME_S) this.#meter.skip();
    if (run.waiting && run.waiting.timeS <= timeS) run.waiting = null;
    const outcome = await this.#engine.look({ picture: taken.picture, timeS, scale: taken.scale });
    if (this.#run !== run) return;
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') this.#fail(run, outcome.error);
      return;
    }
    this.#listener.onSeen(outcome.value);
    this.#meter.drawn(frame.takenAtMs + 1000 * newerS);
  }

  #fail(run: Run, failure: AnalysisFailure): void {
    if (this.#run !== run) return;
    this.stop();
    this.#listener.onFailure(failure);
  }
}
