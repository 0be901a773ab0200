import type { Outcome } from '../../../workers/analysis-api';
import type { LiveNetwork } from '../../../workers/live-api';
import type { ModelId } from '../../pose/pose-estimator';
import type { LiveEngine } from './live-engine';

/** The network that was asked for last: asked for once, however many wait for it. */
export class LiveNetworkSlot {
  readonly #engine: LiveEngine;
  #slot: { readonly model: ModelId; readonly loading: Promise<Outcome<LiveNetwork>> } | null = null;

  constructor(engine: LiveEngine) {
    this.#engine = engine;
  }

  get model(): ModelId | null {
    return this.#slot?.model ?? null;
  }

  /** Loads it unless it is there; the one before is let go. After a failure the next call tries again. */
  load(model: ModelId): Promise<Outcome<LiveNetwork>> {
    if (this.#slot?.model === model) return this.#slot.loading;
    const slot = { model, loading: this.#engine.start({ model }) };
    this.#slot = slot;
    void slot.loading.then(({ ok }) => {
      if (!ok && this.#slot === slot) this.#slot = null;
    });
    return slot.loading;
  }

  /** Ends the worker; the next load starts another. */
  end(): void {
    this.#slot = null;
    this.#engine.dispose();
  }
}
