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
  /** Plays from end to beginning. */
  readonly backwards: boolean;
  /** The pacemaker plays, and shows the pictures; else the clock itself says which frame is to be seen. */
  readonly paced: boolean;
  /** Another clip's clock plays, and leads this one: the pacemaker waits where it is. */
  readonly led: boolean;
  readonly rate: number;
  /** Played over and over; `null` = the whole clip, once. */
  readonly loop: TimeRange | null;
}

/** Something that plays by itself, forwards, and tells where it is: the <video> element. */
export interface Pacemaker {
  /** Shows a moment and stays there, or goes on from there. */
  seek(timeS: number): void;
  play(): void;
  pause(): void;
  /** @returns false when it cannot play at that rate: the clock then keeps time itself */
  setRate(rate: number): boolean;
}

/**
 * The one clock of a clip that every view of it follows: player, timeline, plots. Views subscribe and draw for
 * themselves; nothing of the page is rendered anew from frame to frame. Without a pacemaker, backwards, and at rates
 * that the pacemaker refuses, it keeps time itself.
 */
export class ClipClock {
  readonly timesS: Float64Array;
  readonly #listeners = new Set<() => void>();
  #moment: Moment;
  #pacemaker: Pacemaker | null = null;
  /** Where it plays, between frames. */
  #playedS: number;
  #tickedMs = 0;
  #request = 0;

  /** @param timesS of the clip's frames, seconds, rising; at least one */
  constructor(timesS: Float64Array) {
    this.timesS = timesS;
    this.#playedS = timesS[0] ?? 0;
    this.#moment = {
      frame: 0,
      timeS: this.#playedS,
      playing: false,
      backwards: false,
      paced: false,
      led: false,
      rate: 1,
      loop: null,
    };
  }

  readonly now = (): Moment => this.#moment;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Stops at a frame; places outside the clip are its first and last. One outside the loop ends that. */
  showFrame(asked: number): void {
    const frame = Math.min(Math.max(Math.round(asked), 0), this.timesS.length - 1);
    if (!Number.isFinite(frame)) return;
    this.#halt();
    this.#playedS = this.timesS[frame] ?? 0;
    this.#pacemaker?.seek(this.#playedS);
    const { loop } = this.#moment;
    const isIn = loop && frame >= frameAt(this.timesS, loop.fromS) && frame <= frameAt(this.timesS, loop.toS);
    this.#tell({
      frame,
      timeS: this.#playedS,
      playing: false,
      backwards: false,
      paced: false,
      led: false,
      loop: isIn ? loop : null,
    });
  }

  /** Shows the frame to which another clip's clock leads while that one plays: a video could not seek so often. */
  lead(frame: number): void {
    this.#halt();
    this.#playedS = this.timesS[frame] ?? 0;
    this.#tell({ frame, timeS: this.#playedS, playing: false, backwards: false, paced: false, led: true });
  }

  /** Stops at the frame nearest to a moment. */
  showTime(timeS: number): void {
    this.showFrame(nearestFrame(this.timesS, timeS));
  }

  /** Stops that many frames on (+) or back. */
  step(frames: number): void {
    this.showFrame(this.#moment.frame + frames);
  }

  /** Plays on from here; at the end, or outside the loop, from the beginning. */
  play(backwards = false): void {
    if (this.#moment.playing && this.#moment.backwards === backwards) return;
    this.#halt();
    const { fromS, toS } = this.#bounds();
    const [beginS, endS] = backwards ? [toS, fromS] : [fromS, toS];
    const { frame, timeS } = this.#moment;
    const atEnd = frame === frameAt(this.timesS, endS);
    if (atEnd || timeS < this.timesS[frameAt(this.timesS, fromS)]! || timeS > toS) this.#jump(beginS);
    this.#go(backwards);
  }

  pause(): void {
    if (!this.#moment.playing) return;
    this.showFrame(this.#moment.frame);
  }

  toggle(): void {
    if (this.#moment.playing) this.pause();
    else this.play();
  }

  /** @param rate above 0; 1 = as filmed */
  setRate(rate: number): void {
    if (!(rate > 0) || rate === this.#moment.rate) return;
    const { playing, backwards } = this.#moment;
    if (playing) this.#halt();
    this.#tell({ rate });
    if (playing) this.#go(backwards);
  }

  /** @param loop in seconds; an empty one is none */
  setLoop(loop: TimeRange | null): void {
    this.#tell({ loop: loop && loop.toS > loop.fromS ? loop : null });
    const { playing, timeS } = this.#moment;
    const { fromS, toS } = this.#bounds();
    if (playing && (timeS < this.timesS[frameAt(this.timesS, fromS)]! || timeS > toS)) this.#jump(fromS);
  }

  /** Lets something else keep the time. Returns what calls that off. */
  follow(pacemaker: Pacemaker): () => void {
    this.pause();
    this.#pacemaker = pacemaker;
    pacemaker.seek(this.#moment.timeS);
    return () => {
      if (this.#pacemaker !== pacemaker) return;
      this.pause();
      this.#pacemaker = null;
    };
  }

  /** The pacemaker tells which moment it shows while it plays. */
  heard(timeS: number): void {
    if (this.#moment.paced) this.#reach(timeS);
  }

  /** The pacemaker tells that it came to the end of what it plays. */
  ended(): void {
    if (this.#moment.paced) this.#reach(this.#bounds().toS);
  }

  #go(backwards: boolean): void {
    const pacemaker = backwards ? null : this.#pacemaker;
    const paced = pacemaker?.setRate(this.#moment.rate) ?? false;
    // It stands where the clock last stopped, if that has kept time itself since.
    const { playing, led } = this.#moment;
    if (paced && (led || (playing && !this.#moment.paced))) pacemaker?.seek(this.#moment.timeS);
    this.#tell({ playing: true, backwards, paced, led: false });
    // A listener may have stopped it again.
    if (!this.#moment.playing || this.#moment.paced !== paced) return;
    if (paced) {
      pacemaker?.play();
      return;
    }
    this.#tickedMs = performance.now();
    cancelAnimationFrame(this.#request);
    this.#request = requestAnimationFrame(this.#tick);
  }

  readonly #tick = (nowMs: number): void => {
    const { rate, backwards } = this.#moment;
    const passedS = (Math.max(0, nowMs - this.#tickedMs) / 1000) * rate;
    this.#tickedMs = nowMs;
    this.#request = requestAnimationFrame(this.#tick);
    this.#reach(this.#playedS + (backwards ? -passedS : passedS));
  };

  #reach(timeS: number): void {
    const { loop, backwards } = this.#moment;
    const { fromS, toS } = this.#bounds();
    const over = backwards ? timeS <= fromS : timeS >= toS;
    if (over && loop) {
      this.#jump(backwards ? toS : fromS);
      if (this.#moment.paced) this.#pacemaker?.play();
    } else if (over) this.showTime(backwards ? fromS : toS);
    else {
      this.#playedS = timeS;
      this.#show(timeS);
    }
  }

  /** Goes elsewhere without stopping. */
  #jump(timeS: number): void {
    this.#playedS = timeS;
    this.#pacemaker?.seek(timeS);
    this.#show(timeS);
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
    if (this.#moment.paced) this.#pacemaker?.pause();
  }

  #tell(change: Partial<Moment>): void {
    this.#moment = { ...this.#moment, ...change };
    for (const listener of this.#listeners) listener();
  }
}
