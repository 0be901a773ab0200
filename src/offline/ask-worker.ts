/** What a page asks of a service worker. */
export type Question =
  /** Which version it brought, and which the asking page runs. Old ones that nobody uses are removed. */
  | 'about'
  /** From now on pages are opened with the version that it brought. */
  | 'take';

export interface About {
  /** Version that this service worker brought. */
  readonly own: string;
  /** Version that the asking page runs; `null` where it came from the network. */
  readonly yours: string | null;
}

/** @returns `null` where it does not answer in time: it is being replaced */
export function askWorker(
  worker: ServiceWorker,
  question: Question,
  atMostMs = 10_000,
): Promise<About | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), atMostMs);
    port1.onmessage = ({ data }: MessageEvent<About>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
