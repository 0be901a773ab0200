import { type Remote, wrap } from 'comlink';
import { median } from '../../src/core/signal/statistics';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { CoresWorker } from './cores-worker';

/** What the bench asks of its page. */
export interface CoresBench {
  time(model: ModelId): Promise<CoresTimes>;
}

/** A picture through the networks alone, medians, ms. */
export interface CoresTimes {
  /** One worker of one thread. */
  readonly oneMs: number;
  /** Each of two workers that compute at the same time. */
  readonly eachOfTwoMs: number;
  /** One worker of two threads; NaN where the page may not share memory. */
  readonly threadsMs: number;
}

declare global {
  interface Window {
    plumblineCores?: CoresBench;
  }
}

const TURNS = 3;
const TURN_MS = 3000;

window.plumblineCores = {
  async time(model) {
    const workers = [1, 1, 2].map((threads) => ({
      threads,
      ...start(),
    }));
    const loaded: number[] = [];
    for (const { remote, threads } of workers) loaded.push(await remote.load(model, threads));
    const [a, b, two] = workers.map(({ remote }) => remote) as [
      Remote<CoresWorker>,
      Remote<CoresWorker>,
      Remote<CoresWorker>,
    ];
    const times = { one: [] as number[], both: [] as number[], threads: [] as number[] };
    // By turns, so that all see the same machine.
    for (let turn = 0; turn < TURNS; turn++) {
      times.one.push(await a.time(TURN_MS));
      times.both.push(...(await Promise.all([a.time(TURN_MS), b.time(TURN_MS)])));
      times.threads.push(await two.time(TURN_MS));
    }
    for (const { end } of workers) end();
    return {
      oneMs: median(times.one),
      eachOfTwoMs: median(times.both),
      threadsMs: loaded[2] === 2 ? median(times.threads) : NaN,
    };
  },
};

function start(): { readonly remote: Remote<CoresWorker>; end(): void } {
  const worker = new Worker(new URL('./cores-worker.ts', import.meta.url), { type: 'module' });
  return { remote: wrap<CoresWorker>(worker), end: () => worker.terminate() };
}
