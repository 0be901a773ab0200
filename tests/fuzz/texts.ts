import { Worker } from 'node:worker_threads';
import type { TextResult } from './texts-thread';
import type { Tally } from './tally';

/** A thread that says nothing for so long is hung, ms. */
const SILENCE_MS = 60_000;
/** Memory of the thread; what needs more is a fault. */
const MEMORY_MB = 3000;

/** Spoiled texts in a thread of their own, from the first to as many as there is time for. */
export async function fuzzTexts(
  seed: number,
  [first, end]: readonly [number, number],
  goOn: () => boolean,
  tally: Tally,
): Promise<void> {
  for (let next = first; next < end && goOn();) next = await runThread(seed, [next, end], goOn, tally);
}

/** @returns the first case that was not run: the thread may have been lost in the one before */
function runThread(
  seed: number,
  [first, end]: readonly [number, number],
  goOn: () => boolean,
  tally: Tally,
): Promise<number> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./texts-thread.mjs', import.meta.url), {
      workerData: { seed, first, end },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    let next = first;
    let silence: ReturnType<typeof setTimeout>;
    const lost = (why: string): void => {
      clearTimeout(silence);
      tally.count('texts', next, 'thread lost', SILENCE_MS, why);
      void thread.terminate().then(() => resolve(next + 1));
    };
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => lost('no answer in a minute'), SILENCE_MS);
    };
    heard();
    thread.on('message', ({ index, kind, fault, tookMs }: TextResult) => {
      heard();
      next = index + 1;
      tally.count('texts', index, kind, tookMs, fault);
      if (next < end && goOn()) return;
      clearTimeout(silence);
      void thread.terminate().then(() => resolve(next));
    });
    thread.on('error', (error) => lost(String(error)));
  });
}
