import type { LiveSeen } from '../../../workers/live-api';
import { LiveWatch } from '../../core/live/live-watch';
import type { PosePoint } from '../../core/pose/pose-track';
import { frameOfSeen } from '../camera/seen-frame';
import type { LiveDesk } from '../live/live-desk';
import { HoldGuide, type GuideState } from './hold-guide';
import type { HoldSigns } from './hold-signs';
import { SeenFrom } from './seen-from';
import { STANDING_MODEL } from './standing-model';
import type { StandingStep } from './standing-steps';
import { Stillness } from './stillness';
import { takeStill } from './take-still';

/** Countdowns are kept by this, ms; pictures come as the camera and the network allow. */
const TICK_MS = 100;
const REMEMBER_S = 2;

/** The camera, the guide and the signs it gives, from the first picture to the last hold. */
export class GuidedHolds {
  #guide: HoldGuide | null = null;
  #watch: LiveWatch | null = null;
  readonly #seenFrom = new SeenFrom(STANDING_MODEL);
  #last: LiveSeen | null = null;
  #size = { widthPx: 0, heightPx: 0 };
  readonly #still = new Stillness(REMEMBER_S);
  readonly #listeners = new Set<() => void>();
  readonly #stills: (HTMLCanvasElement | null)[];

  #video: () => HTMLVideoElement | null = () => null;

  constructor(
    readonly steps: readonly StandingStep[],
    readonly desk: LiveDesk,
    readonly signs: HoldSigns,
  ) {
    this.#stills = steps.map(() => null);
  }

  /**
   * @param video the element that shows the camera, for a small picture of each hold
   * @returns what stops it
   */
  readonly run = (video: () => HTMLVideoElement | null): (() => void) => {
    this.#video = video;
    const unsee = this.desk.onSeen(this.#saw);
    const ticking = setInterval(() => this.#guide?.tick(now()), TICK_MS);
    return () => {
      unsee();
      clearInterval(ticking);
      this.signs.quiet();
    };
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** `null` until the first picture has been looked at. */
  readonly state = (): GuideState | null => this.#guide?.state() ?? null;

  get frames(): HoldGuide['frames'] {
    return this.#guide?.frames ?? this.steps.map(() => null);
  }

  /** Of the camera's picture; it is remembered when the camera is gone. */
  get size(): { readonly widthPx: number; readonly heightPx: number } {
    return this.#size;
  }

  /** A small picture of each hold; `null` where it was not held, or the browser gave none. */
  get stills(): readonly (HTMLCanvasElement | null)[] {
    return this.#stills;
  }

  /** The landmarks to draw over the camera's picture. */
  readonly shown = (): readonly (PosePoint | null)[] | null => this.#watch?.shown ?? null;

  skip(): void {
    this.#guide?.skip(now());
  }

  again(): void {
    this.#guide?.again(now());
  }

  anyway(): void {
    this.#guide?.anyway(now());
  }

  readonly #saw = (seen: LiveSeen): void => {
    const format = this.desk.state().format;
    if (!format) return;
    this.#last = seen;
    this.#size = { widthPx: format.widthPx, heightPx: format.heightPx };
    const nowS = now();
    if (!this.#guide) {
      this.#guide = new HoldGuide(this.steps, nowS, this.#changed);
      this.#changed(this.#guide.state());
    }
    this.#watch ??= new LiveWatch(format.widthPx, format.heightPx);
    const frame = frameOfSeen(seen);
    this.#watch.add(frame);
    this.#still.add(frame.points, seen.timeS);
    const look = {
      frame,
      advice: this.#watch.advice,
      view: this.#seenFrom.add(frame, format),
      stillForS: this.#still.stillForS,
    };
    this.#guide.saw(look, nowS);
  };

  readonly #changed = (state: GuideState): void => {
    if (state.phase === 'held' && !this.#stills[state.at] && this.#last) {
      this.#stills[state.at] = takeStill(this.#video(), this.#last);
    }
    state.held.forEach((held, i) => {
      if (!held) this.#stills[i] = null;
    });
    this.signs.give(state, this.steps);
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const now = (): number => performance.now() / 1000;
