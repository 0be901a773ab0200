/** What the browser tells a worker of the machine and of itself. */
export interface Machine {
  /** Whether the page is isolated from other sites (COOP and COEP headers): only then may threads share memory. */
  readonly crossOriginIsolated?: boolean;
  readonly hardwareConcurrency?: number;
}

/** Layers of these networks are small: more threads would wait for each other more than they compute. */
const MOST = 4;

/**
 * How many threads a worker computes with on the processor, itself included.
 *
 * Half of the cores at most, which is also what tfjs' own module keeps to: the other half decodes, draws, and does
 * whatever else runs. Threads wait for each other at every layer, so that one core which is busy holds up all of them: on
 * two cores two threads gained 1.04 to 1.31 times on a quiet machine, and lost up to 2.4 times on a busy one.
 * @param alone no other worker computes at the same time: two workers on two cores see 1.5 to 1.9 times as much as one
 * @returns 1 to 4; 1 = no threads
 */
export function threadCount(
  { crossOriginIsolated = false, hardwareConcurrency = 1 }: Machine,
  alone: boolean,
): number {
  if (!alone || !crossOriginIsolated) return 1;
  return Math.max(1, Math.min(Math.floor(hardwareConcurrency / 2), MOST));
}
