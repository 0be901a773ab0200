/** What was measured in the page since the last reset. */
export interface LiveWatched {
  readonly lagsMs: readonly number[];
  readonly looked: number;
  readonly skipped: number;
  /** Pictures that were with the worker at one time, at most. */
  readonly longestQueue: number;
}

declare global {
  interface Window {
    plumblineLive?: { reset(): void; watched(): LiveWatched };
  }
}

/**
 * Runs in the page before its own scripts: hears the live loop's measures, and counts pictures on their way to the worker
 * and back by the messages themselves.
 */
export function watchLive(): void {
  const lagsMs: number[] = [];
  const out = new Set<string>();
  let longestQueue = 0;
  let [looked, skipped] = [0, 0];
  let from = { looked: 0, skipped: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('live: frame to draw')) {
      lagsMs.push(entry.duration);
      ({ looked, skipped } = (entry as PerformanceMeasure).detail as { looked: number; skipped: number });
    }
  }).observe({ type: 'measure' });
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ id?: string }>) => {
        if (data.id !== undefined) out.delete(data.id);
      });
    }

    override postMessage(message: { id?: string; path?: string[] }, ...rest: unknown[]): void {
      if (message.path?.[0] === 'look' && message.id !== undefined) {
        out.add(message.id);
        longestQueue = Math.max(longestQueue, out.size);
      }
      (super.postMessage as (...all: unknown[]) => void)(message, ...rest);
    }
  };
  window.plumblineLive = {
    reset() {
      lagsMs.length = longestQueue = 0;
      from = { looked, skipped };
    },
    watched: () => ({
      lagsMs,
      looked: looked - from.looked,
      skipped: skipped - from.skipped,
      longestQueue,
    }),
  };
}
