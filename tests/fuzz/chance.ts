import { dice } from '../fixtures/library/made-up-session';

/** Choices that are the same again for the same seed and index: one failing case can be run by itself. */
export class Chance {
  readonly #roll: () => number;

  /** @param seed of the whole run @param index of the case in it */
  constructor(seed: number, index: number) {
    // Neighbouring cases must not be neighbours in the generator's state.
    this.#roll = dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  }

  /** From 0 up to and without `n`. */
  below(n: number): number {
    return Math.floor(this.#roll() * n);
  }

  yes(share: number): boolean {
    return this.#roll() < share;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }
}
