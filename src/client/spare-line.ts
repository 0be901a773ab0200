import type { AnalysisLine } from './analysis-lines';
import { closed } from './client-failure';

interface Spare {
  readonly line: AnalysisLine;
  /** Settles when it has answered (true), or has ended before. */
  readonly answers: Promise<boolean>;
  /** Whom it is promised to. */
  inPlaceOf: AnalysisLine;
  ready: boolean;
}

/**
 * A worker that gets ready to take another's place while that one still works. Where it cannot be started, as when the server
 * of its script has gone away, the one that is there stays.
 */
export class SpareLine {
  readonly #start: () => AnalysisLine;
  #spare: Spare | null = null;

  constructor(start: () => AnalysisLine) {
    this.#start = start;
  }

  /** Whether one stands ready for this line; without any it is started, to be there another time. */
  isReadyFor(line: AnalysisLine): boolean {
    return this.#spareFor(line)?.ready ?? false;
  }

  /** The same, waiting until that is known. */
  async getReadyFor(line: AnalysisLine): Promise<boolean> {
    return (await this.#spareFor(line)?.answers) ?? false;
  }

  /** The one that got ready for this line, to be the taker's own; `null` where there is none. */
  takeFor(line: AnalysisLine): AnalysisLine | null {
    const spare = this.#spare;
    if (spare?.inPlaceOf !== line || spare.line.dead) return null;
    this.#spare = null;
    return spare.line;
  }

  end(): void {
    this.#spare?.line.end(closed());
    this.#spare = null;
  }

  /** There is one at a time: `null` while it is promised to another line that lives. */
  #spareFor(line: AnalysisLine): Spare | null {
    const there = this.#spare;
    if (!there || there.line.dead) return (this.#spare = this.#startFor(line));
    if (there.inPlaceOf !== line && !there.inPlaceOf.dead) return null;
    there.inPlaceOf = line;
    return there;
  }

  #startFor(inPlaceOf: AnalysisLine): Spare {
    const line = this.#start();
    const answers = line
      .call(async (remote) => ({ ok: true, value: await remote.diagnostics() }))
      .then(({ ok }) => (spare.ready = ok));
    const spare: Spare = { line, answers, inPlaceOf, ready: false };
    return spare;
  }
}
