/**
 * Runs an iterator `depth` steps ahead of its consumer, so that the next frames are decoded and drawn
 * while the network works on this one. Order is kept; leaving the loop stops the source.
 * @param depth values held at most beside the one in use, >= 1.
 * @param onLeft is given each value that was made ahead and that the consumer left without.
 * @throws {RangeError} for a depth below 1; whatever the source throws, at its place in the order.
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T>,
  depth: number,
  onLeft?: (value: T) => void,
): AsyncGenerator<T, void, undefined> {
  if (!(depth >= 1)) throw new RangeError(`depth must be at least 1: ${depth}`);
  const ahead: Promise<IteratorResult<T>>[] = [];
  const ask = (): void => {
    const step = source.next();
    // An error waits for its turn; until then it is no unhandled rejection.
    step.catch(() => {});
    ahead.push(step);
  };
  try {
    while (ahead.length < depth) ask();
    for (;;) {
      const step = await ahead.shift()!;
      if (step.done) return;
      ask();
      yield step.value;
    }
  } finally {
    await source.return(undefined);
    for (const step of await Promise.allSettled(ahead)) {
      if (step.status === 'fulfilled' && !step.value.done) onLeft?.(step.value.value);
    }
  }
}
