import { useSyncExternalStore } from 'react';
import { unitSystemOf, type UnitSystem } from '../../core/words/units';

const KEY = 'plumbline.units';
const listeners = new Set<() => void>();
let chosen = kept();
/** Read once: asking the browser takes a millisecond, and hundreds of values ask at each drawing. */
let usual: UnitSystem | undefined;

/** Metric or imperial: as the browser's language and clock have it, until it is chosen; then that choice is kept. */
export function useUnits(): UnitSystem {
  return useSyncExternalStore(subscribe, unitsNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same for what is drawn once, as a picture that is saved. */
export function unitsNow(): UnitSystem {
  usual ??= unitSystemOf(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return chosen ?? usual;
}

export function chooseUnits(units: UnitSystem): void {
  chosen = units;
  try {
    localStorage.setItem(KEY, units);
  } catch {
    // Storage may be closed to us (private windows): the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function kept(): UnitSystem | null {
  try {
    const units = localStorage.getItem(KEY);
    return units === 'metric' || units === 'imperial' ? units : null;
  } catch {
    return null;
  }
}
