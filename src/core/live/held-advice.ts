import { FRAMING_CODES, type FramingAdvice, type FramingCode } from './live-figures';

/** A fault is said once it has held for so long, and no longer said once it has been gone for so long, s. */
const HELD_S = 1;
const GONE_S = 1;
/** Other numbers in a sentence that is being said must hold for longer. */
const REWORDED_S = 2;

interface Fault {
  /** Since when it is there without a break (`there`), or gone without one. */
  there: boolean;
  sinceS: number;
  said: FramingAdvice | null;
  /** What was found last, and since when in these words. */
  found: FramingAdvice | null;
  wordedS: number;
}

/**
 * Advice that does not flicker: what comes and goes is neither said nor dropped, and a sentence that is being said keeps
 * its words, numbers and all, until it is dropped or its numbers have held for as long.
 */
export class HeldAdvice {
  readonly #faults = new Map<FramingCode, Fault>();
  #advice: readonly FramingAdvice[] = [];

  /** The worst first; the very same array as long as nothing changes. */
  get advice(): readonly FramingAdvice[] {
    return this.#advice;
  }

  see(timeS: number, found: readonly FramingAdvice[]): void {
    for (const code of FRAMING_CODES)
      this.#follow(
        code,
        timeS,
        found.find((each) => each.code === code),
      );
    const said = FRAMING_CODES.flatMap((code) => this.#faults.get(code)?.said ?? []);
    const same = said.length === this.#advice.length && said.every((each, i) => each === this.#advice[i]);
    if (!same) this.#advice = said;
  }

  #follow(code: FramingCode, timeS: number, found: FramingAdvice | undefined): void {
    let fault = this.#faults.get(code);
    if (!fault) {
      if (!found) return;
      fault = { there: true, sinceS: timeS, said: null, found: null, wordedS: timeS };
      this.#faults.set(code, fault);
    }
    if (fault.there !== !!found) {
      fault.there = !!found;
      fault.sinceS = timeS;
    }
    if (!found) {
      if (timeS - fault.sinceS >= GONE_S) this.#faults.delete(code);
      return;
    }
    if (fault.found?.message !== found.message) {
      fault.found = found;
      fault.wordedS = timeS;
    }
    if (!fault.said && timeS - fault.sinceS >= HELD_S) fault.said = found;
    if (fault.said && fault.said.message !== found.message && timeS - fault.wordedS >= REWORDED_S) {
      fault.said = found;
    }
  }
}
