/** Running steadily for so long, a runner has found the belt's speed. */
export const STEADY_RUN_S = 3;
/** A step rate within this share of what it has been is the same; so is a place, and a size, within these. */
const SAME_RATE = 0.04;
const SAME_PLACE_TRUNKS = 0.5;
const SAME_SIZE = 0.08;
/** What has been is a mean that forgets over this long, s: a slow drift is no change. */
const FORGETS_S = 4;
/** A step rate that cannot be told for no longer than this changes nothing. */
const BRIDGED_S = 1.2;

/** One look at a runner: how quick, where in the picture and how large. */
export interface RunLook {
  readonly stepRatePerMin: number;
  readonly hipXPx: number;
  readonly hipYPx: number;
  readonly trunkPx: number;
}

/** Follows a run from look to look: since when rate, place and size have stayed the same. */
export class SteadyRun {
  #sinceS = NaN;
  #lastS = NaN;
  #mean: RunLook | null = null;

  /** @param look `null` where nobody runs, or how quick is not known */
  see(timeS: number, look: RunLook | null, running: boolean): void {
    if (!running || !(timeS - this.#lastS <= BRIDGED_S)) this.#mean = null;
    if (!running || !look || !Object.values(look).every(Number.isFinite)) return;
    if (!this.#mean || !isSame(look, this.#mean)) {
      this.#mean = look;
      this.#sinceS = timeS;
    } else {
      const share = 1 - Math.exp(-(timeS - this.#lastS) / FORGETS_S);
      this.#mean = between(this.#mean, look, share);
    }
    this.#lastS = timeS;
  }

  forS(nowS: number): number {
    return this.#mean ? Math.max(0, nowS - this.#sinceS) : 0;
  }
}

function isSame(look: RunLook, mean: RunLook): boolean {
  const moved = Math.hypot(look.hipXPx - mean.hipXPx, look.hipYPx - mean.hipYPx) / mean.trunkPx;
  return (
    Math.abs(look.stepRatePerMin / mean.stepRatePerMin - 1) <= SAME_RATE &&
    moved <= SAME_PLACE_TRUNKS &&
    Math.abs(look.trunkPx / mean.trunkPx - 1) <= SAME_SIZE
  );
}

function between(a: RunLook, b: RunLook, share: number): RunLook {
  const mix = (of: keyof RunLook): number => a[of] + share * (b[of] - a[of]);
  return {
    stepRatePerMin: mix('stepRatePerMin'),
    hipXPx: mix('hipXPx'),
    hipYPx: mix('hipYPx'),
    trunkPx: mix('trunkPx'),
  };
}
