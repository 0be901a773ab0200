import { checkBalance } from '../../src/core/balance/check-balance';
import type { BalanceMeasure } from '../../src/core/balance/balance-findings';
import type { Unavailable } from '../../src/core/metrics/measure';
import { balancingPerson } from '../fixtures/balancing-person/balancing-person';

export const BALANCE_RATES = [30, 15, 10] as const;
/** Standard deviation of each mark, share of the body's height. */
export const MARK_NOISE = [0.002, 0.0035, 0.005] as const;

const STATURE_CM = 175;
const TURN_S = 30;

interface ShareErrors {
  /** People of whom it was told at all. */
  readonly told: number;
  /** Shares of the truth. */
  readonly rms: number;
  readonly largest: number;
  /** Share of the intervals that hold the truth. */
  readonly held: number;
}

/** Sway's path and area, people whose marks are off by so much, at so many frames a second. */
export function balanceErrors(
  noiseShare: number,
  perS: number,
  people: number,
): { readonly path: ShareErrors; readonly area: ShareErrors } {
  const path = new Errors();
  const area = new Errors();
  for (let seed = 1; seed <= people; seed++) {
    const person = balancingPerson({ unevenShare: 0.5, lostShare: 0.05, noiseShare, perS, seed });
    const { swayPath, swayArea } = checkBalance([person.trial], STATURE_CM).legs.left!.measures;
    const { pathM, areaM2 } = person.truth(TURN_S);
    path.take(swayPath, 100 * pathM);
    area.take(swayArea, 1e4 * areaM2);
  }
  return { path: path.sum, area: area.sum };
}

class Errors {
  readonly #shares: number[] = [];
  #held = 0;

  take(measure: BalanceMeasure | Unavailable, truth: number): void {
    if ('unavailable' in measure) return;
    const { value, ci95 } = measure.overall;
    this.#shares.push(value / truth - 1);
    if (ci95[0] <= truth && truth <= ci95[1]) this.#held++;
  }

  get sum(): ShareErrors {
    const told = this.#shares.length;
    return {
      told,
      rms: Math.hypot(...this.#shares) / Math.sqrt(told),
      largest: Math.max(...this.#shares.map(Math.abs)),
      held: this.#held / told,
    };
  }
}
