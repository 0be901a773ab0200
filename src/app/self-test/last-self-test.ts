import { useSyncExternalStore } from 'react';

/** In the list of all that is kept: src/storage/stores.ts. */
const KEY = 'plumbline.self-test';
const listeners = new Set<() => void>();

export interface LastSelfTest {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly right: boolean;
  readonly appVersion: string;
}

let last: LastSelfTest | null | undefined;

/** How the last self-test in this browser ended; `null` where none did. */
export function useLastSelfTest(): LastSelfTest | null {
  return useSyncExternalStore(subscribe, lastSelfTest);
}

export function keepSelfTest(outcome: LastSelfTest): void {
  last = outcome;
  try {
    localStorage.setItem(KEY, JSON.stringify(outcome));
  } catch {
    // Storage may be closed to us (private windows): the outcome then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function lastSelfTest(): LastSelfTest | null {
  return (last ??= kept());
}

function kept(): LastSelfTest | null {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<LastSelfTest> | null;
    const { atMs, right, appVersion } = found ?? {};
    const whole = typeof atMs === 'number' && typeof right === 'boolean' && typeof appVersion === 'string';
    // A date that is none, or a long text that someone put there, is not shown.
    return whole && Math.abs(atMs) <= 8.64e15 && appVersion.length <= 40 ? { atMs, right, appVersion } : null;
  } catch {
    return null;
  }
}
