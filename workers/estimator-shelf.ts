import type { BackendId, ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import type { ServiceParts } from './service-parts';

interface Slot {
  readonly key: string;
  readonly loading: Promise<PoseEstimator>;
  loaded: PoseEstimator | null;
  warm: boolean;
}

/** Keeps one network ready for the next clip; a change of model frees the one before. */
export class EstimatorShelf {
  readonly #create: ServiceParts['createEstimator'];
  #slot: Slot | null = null;

  constructor(create: ServiceParts['createEstimator']) {
    this.#create = create;
  }

  /** The loaded network for this model; a load that was left (by a cancel) is taken up again. */
  async take(model: ModelId, backend: BackendId | undefined): Promise<PoseEstimator> {
    const key = `${model}/${backend ?? 'best'}`;
    if (this.#slot?.key !== key) {
      const before = this.#slot;
      const loading = this.#clear(before).then(() => this.#create(model, backend));
      this.#slot = { key, loading, loaded: null, warm: false };
    }
    const slot = this.#slot;
    try {
      slot.loaded = await slot.loading;
      return slot.loaded;
    } catch (error) {
      if (this.#slot === slot) this.#slot = null;
      throw error;
    }
  }

  get loaded(): readonly PoseEstimator[] {
    return this.#slot?.loaded ? [this.#slot.loaded] : [];
  }

  /** False until the network has seen its first picture: that one compiles and is slow. */
  isWarm(estimator: PoseEstimator): boolean {
    return this.#slot?.loaded === estimator && this.#slot.warm;
  }

  setWarm(estimator: PoseEstimator): void {
    if (this.#slot?.loaded === estimator) this.#slot.warm = true;
  }

  /** Frees the network, as after a fault in it. */
  async clear(): Promise<void> {
    const slot = this.#slot;
    this.#slot = null;
    await this.#clear(slot);
  }

  async #clear(slot: Slot | null): Promise<void> {
    // A load that failed has nothing to free, and has told its own caller.
    const estimator = await slot?.loading.catch(() => null);
    estimator?.dispose();
  }
}
