/** Counts what came of each case, and prints what is wrong at once, with the command that runs that case again. */
export class Tally {
  readonly #seed: number;
  readonly #counts = new Map<string, number>();
  readonly #longestMs = new Map<string, number>();
  #cases = 0;
  faults = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  count(
    what: 'texts' | 'containers',
    index: number,
    outcome: string,
    tookMs: number,
    fault: string | null,
  ): void {
    const key = `${what}: ${outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#longestMs.set(what, Math.max(this.#longestMs.get(what) ?? 0, tookMs));
    if (++this.#cases % 1000 === 0) process.stdout.write(`${this.#cases} cases, ${this.faults} faults\n`);
    if (fault === null) return;
    this.faults++;
    const again = `npm run fuzz -- --seed=${this.#seed} --${what}=1 --from=${index}`;
    process.stdout.write(`FAULT ${what} ${index} (${outcome}): ${fault}\n  again: ${again}\n`);
  }

  print(): void {
    for (const [key, count] of [...this.#counts].sort()) process.stdout.write(`${key}: ${count}\n`);
    for (const [what, ms] of this.#longestMs) {
      process.stdout.write(`${what}: the longest took ${(ms / 1000).toFixed(2)} s\n`);
    }
    process.stdout.write(`seed ${this.#seed}: ${this.#cases} cases, ${this.faults} faults\n`);
  }
}
