import type { LiveSeen } from '../../../workers/live-api';
import type { FramingAdvice, LiveFigures } from '../../core/live/live-figures';
import { LiveWatch, type WantedView } from '../../core/live/live-watch';
import type { PosePoint } from '../../core/pose/pose-track';
import { LIVE_MODEL } from './live-model';
import { frameOfSeen } from './seen-frame';

/** What the page shows of the live view; changes a few times a second. */
export interface Reading {
  /** Of the frame that was looked at last, s; `null` before the first. */
  readonly timeS: number | null;
  readonly figures: LiveFigures | null;
  readonly advice: readonly FramingAdvice[];
  /** Frames a second that the network really looked at; `null` until it is known. */
  readonly lookedPerS: number | null;
}

export const NO_READING: Reading = { timeS: null, figures: null, advice: [], lookedPerS: null };

type Watch = Pick<LiveWatch, 'add' | 'shown' | 'figures' | 'advice'>;
type MakeWatch = (widthPx: number, heightPx: number, wanted: WantedView) => Watch;

/** Of what a runner can change. A slow machine is no reason to move, and is told with the figures. */
export function isOfPlace({ code }: FramingAdvice): boolean {
  return code !== 'few-frames';
}

/** The page is drawn anew this often, not with every frame, s. */
const SHOWN_EVERY_S = 0.25;
/** Over this long frames are counted, s. */
const COUNTED_S = 2;

/** Follows what the camera's network sees, and tells it to the page a few times a second. */
export class LiveReadings {
  readonly #makeWatch: MakeWatch;
  readonly #listeners = new Set<() => void>();
  #watch: Watch | null = null;
  #key = '';
  #reading: Reading = NO_READING;
  #lookedAtS: number[] = [];
  #lastS: number | null = null;
  #shownAtS = -Infinity;

  constructor(makeWatch: MakeWatch = (...asked) => new LiveWatch(...asked, LIVE_MODEL)) {
    this.#makeWatch = makeWatch;
  }

  readonly reading = (): Reading => this.#reading;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The picture's size and what it has to show; another one begins anew, `null` = there is no picture. */
  watch(picture: { readonly widthPx: number; readonly heightPx: number } | null, wanted: WantedView): void {
    const key = picture ? `${picture.widthPx}x${picture.heightPx} ${wanted}` : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#watch = picture && this.#makeWatch(picture.widthPx, picture.heightPx, wanted);
    this.#lastS = null;
    this.#lookedAtS = [];
    this.#shownAtS = -Infinity;
    this.#show(NO_READING);
  }

  /** Takes a frame that was looked at; the same one again changes nothing. */
  readonly see = (seen: LiveSeen): void => {
    const watch = this.#watch;
    if (!watch || seen.timeS === this.#lastS) return;
    const { timeS } = seen;
    const begunAnew = this.#lastS !== null && timeS < this.#lastS;
    if (begunAnew) {
      this.#lookedAtS = [];
      this.#shownAtS = -Infinity;
    }
    this.#lastS = timeS;
    watch.add(frameOfSeen(seen));
    this.#lookedAtS = [...this.#lookedAtS.filter((each) => each > timeS - COUNTED_S), timeS];
    if (timeS - this.#shownAtS < SHOWN_EVERY_S) return;
    this.#shownAtS = timeS;
    const { figures, advice } = watch;
    this.#show({ timeS, figures, advice, lookedPerS: rateOf(this.#lookedAtS) });
  };

  /** The landmarks to draw over the picture of that frame, smoothed; `null` = nobody. */
  readonly shownFor = (seen: LiveSeen): readonly (PosePoint | null)[] | null => {
    this.see(seen);
    return this.#watch?.shown ?? null;
  };

  #show(reading: Reading): void {
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }
}

function rateOf(timesS: readonly number[]): number | null {
  const spanS = timesS.length < 2 ? 0 : timesS.at(-1)! - timesS[0]!;
  return spanS < COUNTED_S / 2 ? null : (timesS.length - 1) / spanS;
}
