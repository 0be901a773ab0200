import { parentPort, workerData } from 'node:worker_threads';
import { textCases } from './text-case';

export interface TextResult {
  readonly index: number;
  readonly kind: string;
  readonly fault: string | null;
  readonly tookMs: number;
}

const { seed, first, end } = workerData as {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
};
const run = await textCases();
for (let index = first; index < end; index++) {
  const beganMs = performance.now();
  const { kind, fault } = await run(seed, index);
  parentPort!.postMessage({ index, kind, fault, tookMs: performance.now() - beganMs } satisfies TextResult);
}
