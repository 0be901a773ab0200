import type { LiveFigures } from '../../core/live/live-figures';

/** What to do about the lean of the trunk. */
export type LeanCall = 'lean-more' | 'lean-less';

/** Where nothing is said, degrees: the limits of the lean's criterion. */
export const LEAN_DEG = { least: 3, most: 11 } as const;
/** It has to stay outside for so long: a step is no habit, s. */
const STAYS_S = 3;
/** Nothing was seen for so long: what was before it does not count, s. */
const GAP_S = 1;
/** At most once in so long, s. */
const AT_MOST_EVERY_S = 20;

/** Says when the lean should be called out: in a side view, while running, and seldom. */
export class LeanCue {
  #outsideSinceS: number | null = null;
  #outside: LeanCall | null = null;
  #saidAtS = -Infinity;
  #lastS = -Infinity;

  /** @param timeS rises from call to call; a gap of more than a second begins anew */
  see(timeS: number, figures: Pick<LiveFigures, 'doing' | 'view' | 'trunkLeanDeg'> | null): LeanCall | null {
    const call = callFor(figures);
    const gap = timeS - this.#lastS > GAP_S;
    this.#lastS = timeS;
    if (call !== this.#outside || call === null || gap) {
      this.#outside = call;
      this.#outsideSinceS = timeS;
    }
    if (call === null || timeS - this.#outsideSinceS! < STAYS_S) return null;
    if (timeS - this.#saidAtS < AT_MOST_EVERY_S) return null;
    this.#saidAtS = timeS;
    return call;
  }
}

function callFor(figures: Pick<LiveFigures, 'doing' | 'view' | 'trunkLeanDeg'> | null): LeanCall | null {
  if (!figures || figures.doing !== 'running' || figures.trunkLeanDeg === null) return null;
  if (figures.view !== 'side-left' && figures.view !== 'side-right') return null;
  if (figures.trunkLeanDeg < LEAN_DEG.least) return 'lean-more';
  return figures.trunkLeanDeg > LEAN_DEG.most ? 'lean-less' : null;
}
