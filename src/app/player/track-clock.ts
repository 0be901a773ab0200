/** Plays a clip's times where there is no video to play: the same doors as a <video> element has. */
export class TrackClock {
  readonly #endS: number;
  readonly #onTick: () => void;
  #timeS = 0;
  #atMs: number | null = null;
  #request = 0;
  #rate = 1;

  constructor(endS: number, onTick: () => void) {
    this.#endS = endS;
    this.#onTick = onTick;
  }

  get currentTime(): number {
    return this.#timeS;
  }

  set currentTime(timeS: number) {
    this.#timeS = Math.min(Math.max(timeS, 0), this.#endS);
    this.#onTick();
  }

  get paused(): boolean {
    return this.#atMs === null;
  }

  set playbackRate(rate: number) {
    this.#rate = rate;
  }

  play(): void {
    if (!this.paused) return;
    if (this.#timeS >= this.#endS) this.#timeS = 0;
    this.#atMs = performance.now();
    this.#request = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    this.#atMs = null;
    cancelAnimationFrame(this.#request);
    this.#onTick();
  }

  readonly #tick = (nowMs: number): void => {
    if (this.#atMs === null) return;
    this.#timeS += (Math.max(0, nowMs - this.#atMs) / 1000) * this.#rate;
    this.#atMs = nowMs;
    if (this.#timeS >= this.#endS) {
      this.#timeS = this.#endS;
      this.pause();
      return;
    }
    this.#onTick();
    this.#request = requestAnimationFrame(this.#tick);
  };
}
