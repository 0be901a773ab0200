import { frameAt, nearestFrame } from './frame-times';

export interface TimeRange {
  readonly fromS: number;
  readonly toS: number;
}

/** What a clip's clock says. Another object whenever something of it has changed. */
export interface Moment {
  readonly frame: number;
  /** When that frame is shown, seconds: exactly its entry in the clip's times. */
  readonly timeS: number;
  readonly playing: boolean;
  readonly rate: number;
  /** Played over and over; `null` = the whole clip, once. */
  readonly loop: TimeRange | null;
}

/** Something that plays by itself and tells where it is: the <video> element. */
export interface Pacemaker {
  /** Shows a moment and stays there. */
  seek(timeS: number): void;
  play(): void;
  pause(): void;
  setRate(rate: number): void;
}

/**
 * The one clock of a clip that every view of it follows: player, timeline, plots. Views subscribe and draw for
 * themselves; nothing of the page is rendered anew from frame to frame. Without a pacemaker it keeps time itself.
 */
export class ClipClock {
  readonly timesS: Float64Array;
  readonly #listeners = new Set<() => void>();
  #moment: Moment;
  #pacemaker: Pacemaker | null = null;
  /** Where it plays, between frames. */
  #playedS = 0;
  #tickedMs = 0;
  #request = 0;

  /** @param timesS of the clip's frames, seconds, rising; at least one */
  constructor(timesS: Float64Array) {
    this.timesS = timesS;
    this.#moment = { frame: 0, timeS: timesS[0] ?? 0, playing: false, rate: 1, loop: null };
  }

  readonly now = (): Moment => this.#moment;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Stops at a frame; places outside the clip are its first and last. */
  showFrame(asked: number): void {
    const frame = Math.min(Math.max(Math.round(asked), 0), this.timesS.length - 1);
    this.#halt();
    this.#playedS = this.timesS[frame] ?? 0;
    this.#tell({ frame, timeS: this.#playedS, playing: false });
    this.#pacemaker?.seek(this.#playedS);
  }

  /** Stops at the frame nearest to a moment. */
  showTime(timeS: number): void {
    this.showFrame(nearestFrame(this.timesS, timeS));
  }

  /** Stops that many frames on (+) or back. */
  step(frames: number): void {
    this.showFrame(this.#moment.frame + frames);
  }

  play(): void {
    if (this.#moment.playing) return;
    const { fromS, toS } = this.#bounds();
    const atEnd = this.#moment.frame === frameAt(this.timesS, toS);
    if (atEnd || this.#moment.timeS < fromS || this.#moment.timeS > toS) this.showTime(fromS);
    this.#tell({ playing: true });
    if (this.#pacemaker) this.#pacemaker.play();
    else {
      this.#tickedMs = performance.now();
      this.#request = requestAnimationFrame(this.#tick);
    }
  }

  pause(): void {
    if (!this.#moment.playing) return;
    this.showFrame(this.#moment.frame);
  }

  toggle(): void {
    if (this.#moment.playing) this.pause();
    else this.play();
  }

  /** @param rate 1 = as filmed */
  setRate(rate: number): void {
    this.#pacemaker?.setRate(rate);
    this.#tell({ rate });
  }

  setLoop(loop: TimeRange | null): void {
    this.#tell({ loop });
  }

  /** Lets something else keep the time, or itself again. Returns what calls that off. */
  follow(pacemaker: Pacemaker): () => void {
    this.pause();
    this.#pacemaker = pacemaker;
    pacemaker.setRate(this.#moment.rate);
    pacemaker.seek(this.#moment.timeS);
    return () => {
      if (this.#pacemaker !== pacemaker) return;
      this.pause();
      this.#pacemaker = null;
    };
  }

  /** The pacemaker tells which moment it shows while it plays. */
  heard(timeS: number): void {
    if (this.#moment.playing) this.#reach(timeS);
  }

  /** The pacemaker tells that it stopped by itself, as at the end. */
  stopped(): void {
    if (this.#moment.playing) this.#tell({ playing: false });
  }

  readonly #tick = (nowMs: number): void => {
    const passedS = (Math.max(0, nowMs - this.#tickedMs) / 1000) * this.#moment.rate;
    this.#tickedMs = nowMs;
    this.#reach(this.#playedS + passedS);
    if (this.#moment.playing) this.#request = requestAnimationFrame(this.#tick);
  };

  #reach(timeS: number): void {
    const { fromS, toS } = this.#bounds();
    if (timeS >= toS && this.#moment.loop) {
      this.#playedS = fromS;
      this.#pacemaker?.seek(fromS);
      this.#pacemaker?.play();
      this.#show(fromS);
    } else if (timeS >= toS) this.showTime(toS);
    else {
      this.#playedS = timeS;
      this.#show(timeS);
    }
  }

  #show(timeS: number): void {
    const frame = frameAt(this.timesS, timeS);
    if (frame !== this.#moment.frame) this.#tell({ frame, timeS: this.timesS[frame]! });
  }

  #bounds(): TimeRange {
    return this.#moment.loop ?? { fromS: this.timesS[0] ?? 0, toS: this.timesS.at(-1) ?? 0 };
  }

  #halt(): void {
    cancelAnimationFrame(this.#request);
    if (this.#moment.playing) this.#pacemaker?.pause();
  }

  #tell(change: Partial<Moment>): void {
    this.#moment = { ...this.#moment, ...change };
    for (const listener of this.#listeners) listener();
  }
}
