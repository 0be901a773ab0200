import { median } from '../signal/statistics';
import { cleanTrack } from '../track/clean-track';
import type { PosePoint } from '../pose/pose-track';
import { bodyBox } from './body-box';
import { findFramingFaults } from './find-framing-faults';
import { HeldAdvice } from './held-advice';
import type { FramingAdvice, LiveFigures } from './live-figures';
import type { LiveFrame, WantedView } from './live-frame';
import { LookedRate } from './looked-rate';
import { Presence } from './presence';
import { RecentFrames } from './recent-frames';
import { RunningFigures } from './running-figures';
import { ShownPoints } from './shown-points';

export type { LiveFrame, WantedView } from './live-frame';

/** Figures are told anew this often, s: cleaning the last seconds costs several milliseconds. Framing is cheap. */
const FIGURES_EVERY_S = 0.5;
const FRAMING_EVERY_S = 0.25;
/** Figures look back this far, s; framing this far. */
const FIGURES_BACK_S = 8;
const FRAMING_BACK_S = 1;
/** After a gap this long (a hidden tab, a camera that hung) everything begins anew. */
const LONGEST_GAP_S = 1.5;
/** The light is the median of so many readings. */
const LIGHT_READINGS = 9;

/**
 * Follows a camera frame by frame, at any frame rate and spacing of times. Remembers the last ten seconds only, however
 * long it runs. Figures are coarse: what they are read by is the clip's own, where ten seconds can carry it.
 */
export class LiveWatch {
  readonly #widthPx: number;
  readonly #heightPx: number;
  readonly #wanted: WantedView;
  readonly #tracker: string | undefined;
  readonly #frames: RecentFrames;
  #shown = new ShownPoints();
  #presence = new Presence();
  #rate = new LookedRate();
  #told = new RunningFigures();
  #held = new HeldAdvice();
  #light: number[] = [];
  #lastS = NaN;
  #figuresAtS = -Infinity;
  #framingAtS = -Infinity;

  /**
   * @param wanted which direction is complained of
   * @param tracker the network's name, as in PoseTrack: some mark joints by habits of their own, which are known
   */
  constructor(widthPx: number, heightPx: number, wanted: WantedView = 'any', tracker?: string) {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#wanted = wanted;
    this.#tracker = tracker;
    this.#frames = new RecentFrames(widthPx, heightPx);
  }

  /** Takes the next frame; one that does not rise in time begins anew. One without a time is let go. */
  add(frame: LiveFrame): void {
    const { timeS, points, brightness } = frame;
    if (!Number.isFinite(timeS)) return;
    if (timeS <= this.#lastS || timeS - this.#lastS > LONGEST_GAP_S) this.#beginAnew();
    this.#lastS = timeS;
    this.#frames.add(frame);
    this.#shown.add(timeS, points);
    this.#presence.add(timeS, points);
    this.#rate.add(timeS);
    if (brightness !== null && Number.isFinite(brightness)) {
      this.#light = [...this.#light.slice(1 - LIGHT_READINGS), brightness];
    }
    // Not both with the same frame: the page has little time for each.
    if (timeS - this.#figuresAtS >= FIGURES_EVERY_S) {
      this.#figuresAtS = timeS;
      this.#tellFigures(timeS);
    } else if (timeS - this.#framingAtS >= FRAMING_EVERY_S) {
      this.#framingAtS = timeS;
      this.#tellFraming(timeS);
    }
  }

  /** The latest landmarks, smoothed for the eye (One-Euro); `null` = nobody. */
  get shown(): readonly (PosePoint | null)[] | null {
    return this.#shown.points;
  }

  /** The very same object until they are told anew. */
  get figures(): LiveFigures {
    return this.#told.figures;
  }

  /** What to change, the worst first; empty = the picture is good. Steady for some time: it does not flicker. */
  get advice(): readonly FramingAdvice[] {
    return this.#held.advice;
  }

  #tellFigures(timeS: number): void {
    const { sinceS } = this.#presence;
    if (sinceS === null) {
      this.#told.nobody(timeS);
      return;
    }
    const raw = this.#frames.since(Math.max(sinceS, timeS - FIGURES_BACK_S));
    const named = this.#tracker === undefined ? raw : { ...raw, tracker: this.#tracker };
    this.#told.tell(cleanTrack(named), timeS, sinceS);
  }

  #tellFraming(timeS: number): void {
    const { sinceS } = this.#presence;
    const brightness = this.#light.length > 0 ? median(this.#light) : null;
    const faults = findFramingFaults({
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
      wanted: this.#wanted,
      brightness,
      box: sinceS === null ? null : bodyBox(this.#frames.since(Math.max(sinceS, timeS - FRAMING_BACK_S))),
      doing: sinceS === null ? null : this.#told.doing,
      tiltDeg: this.#told.tiltDeg,
      rateHz: this.#rate.rateHz,
    });
    this.#held.see(timeS, faults);
  }

  #beginAnew(): void {
    this.#frames.clear();
    this.#shown = new ShownPoints();
    this.#presence = new Presence();
    this.#rate = new LookedRate();
    this.#told = new RunningFigures();
    this.#held = new HeldAdvice();
    this.#light = [];
    this.#figuresAtS = -Infinity;
    this.#framingAtS = -Infinity;
  }
}
