/**
 * `starting`: it is being looked at what is there; `asking`: the browser was told to save data, so the person says when;
 * `fetching`; `waiting`: something else is under way on this machine, which comes first; `whole`: all is here; `left`: the
 * person removed the rest, or stopped; `broken`: the line broke, and the next visit goes on; `full`: no room;
 * `unsupported`: this browser, or this address, knows no service workers.
 */
export type OfflinePhase =
  'starting' | 'asking' | 'fetching' | 'waiting' | 'whole' | 'left' | 'broken' | 'full' | 'unsupported';

/**
 * `offered`: a new version is here, whole, and waits; `taking`: it was asked for; `elsewhere`: another tab took it, and this
 * one runs the old one until it is loaded anew.
 */
export type UpdatePhase = 'none' | 'offered' | 'taking' | 'elsewhere';

export interface OfflineState {
  readonly phase: OfflinePhase;
  readonly readyBytes: number;
  /** 0 while it is not known. */
  readonly totalBytes: number;
  readonly update: UpdatePhase;
}

export const AT_FIRST: OfflineState = { phase: 'starting', readyBytes: 0, totalBytes: 0, update: 'none' };
