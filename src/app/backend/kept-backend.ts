import { useSyncExternalStore } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import { type BackendTrial, TRIAL_FAULTS } from '../../backends/calibration';
import type { BackendId, ModelId } from '../../pose/pose-estimator';

/** In the list of all that is kept: src/storage/stores.ts. */
const KEY = 'plumbline.backend';
/** In the order in which they are offered. */
export const BACKENDS: readonly BackendId[] = ['webgpu', 'webgl', 'wasm'];
const MODELS: readonly ModelId[] = MODEL_CARDS.map(({ id }) => id);

/** On what something was measured: where any of it is another one, it counts no more. */
export interface MeasuredOn {
  readonly appVersion: string;
  /** The browser, as it names itself. */
  readonly browser: string;
  readonly card: string;
}

/** What came of the backends with one network. */
export interface MeasuredModel {
  readonly model: ModelId;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly trials: readonly BackendTrial[];
}

export interface KeptBackend {
  /** Chosen by hand; `null`: the fastest that was measured. */
  readonly byHand: BackendId | null;
  readonly on: MeasuredOn | null;
  readonly measured: readonly MeasuredModel[];
}

const NOTHING: KeptBackend = { byHand: null, on: null, measured: [] };

/**
 * What calculates here, kept in the browser. Storage may be closed to us (private windows) or full: then it is remembered as
 * long as the page.
 */
export class BackendStore {
  readonly #storage: () => Storage;
  readonly #listeners = new Set<() => void>();
  /** What could not be written. */
  #unwritten: string | null = null;
  #text: string | null = null;
  #state = NOTHING;

  /** @param storage throws where the browser has none for us */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  /** As it is stored now: it may have been deleted, or changed in another tab. */
  readonly state = (): KeptBackend => {
    const text = this.#unwritten ?? this.#read();
    if (text !== this.#text) {
      this.#text = text;
      this.#state = parsed(text);
    }
    return this.#state;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  choose(byHand: BackendId | null): void {
    this.#write({ ...this.state(), byHand });
  }

  /** In place of what was kept of this network, and of all that was measured on anything else. */
  keep(on: MeasuredOn, found: MeasuredModel): void {
    const { byHand, measured } = this.state();
    const others = this.isOf(on) ? measured.filter(({ model }) => model !== found.model) : [];
    this.#write({ byHand, on, measured: [...others, found] });
  }

  /** Whether what is kept was measured on this. */
  isOf({ appVersion, browser, card }: MeasuredOn): boolean {
    const { on } = this.state();
    return on !== null && on.appVersion === appVersion && on.browser === browser && on.card === card;
  }

  #read(): string | null {
    try {
      return this.#storage().getItem(KEY);
    } catch {
      return null;
    }
  }

  #write(state: KeptBackend): void {
    const text = JSON.stringify(state);
    try {
      this.#storage().setItem(KEY, text);
      this.#unwritten = null;
    } catch {
      this.#unwritten = text;
    }
    for (const listener of this.#listeners) listener();
  }
}

export function useKeptBackend(store: BackendStore): KeptBackend {
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Whatever is not as it was written counts as nothing: it is soon measured anew. */
function parsed(text: string | null): KeptBackend {
  try {
    const { byHand, on, measured } = JSON.parse(text ?? '{}') as Partial<KeptBackend>;
    const chosen = BACKENDS.find((each) => each === byHand) ?? null;
    const whole = isMeasuredOn(on) && Array.isArray(measured) && measured.every(isMeasured);
    return { ...NOTHING, byHand: chosen, ...(whole && { on, measured }) };
  } catch {
    return NOTHING;
  }
}

function isMeasuredOn(on: unknown): on is MeasuredOn {
  const { appVersion, browser, card } = (on ?? {}) as Partial<MeasuredOn>;
  return [appVersion, browser, card].every((each) => typeof each === 'string');
}

function isMeasured(found: unknown): found is MeasuredModel {
  const { model, atMs, trials } = (found ?? {}) as Partial<MeasuredModel>;
  if (!MODELS.includes(model!) || !Number.isFinite(atMs) || Math.abs(atMs!) > 8.64e15) return false;
  return Array.isArray(trials) && trials.every(isTrial);
}

function isTrial(trial: unknown): trial is BackendTrial {
  const { backend, frameMs, fault, detail } = (trial ?? {}) as Partial<BackendTrial>;
  if (!BACKENDS.includes(backend!) || (detail !== undefined && typeof detail !== 'string')) return false;
  if (fault === null) return typeof frameMs === 'number' && frameMs > 0;
  return TRIAL_FAULTS.includes(fault!) && frameMs === null;
}
