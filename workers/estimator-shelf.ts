import type { BackendId, ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import type { ServiceParts } from './service-parts';

interface Slot {
  readonly key: string;
  readonly loading: Promise<PoseEstimator>;
  loaded: PoseEstimator | null;
  warm: boolean;
}

/** Keeps networks ready for the next clip: those that the last one needed. */
export class EstimatorShelf {
  readonly #create: ServiceParts['createEstimator'];
  #slots: readonly Slot[] = [];

  constructor(create: ServiceParts['createEstimator']) {
    this.#create = create;
  }

  /** The loaded network for this model; all others are freed. */
  async take(model: ModelId, backend: BackendId | undefined): Promise<PoseEstimator> {
    const [estimator] = await this.takeTogether([model], backend);
    return estimator!;
  }

  /**
   * The loaded networks for these models, in their order; a load that was left (by a cancel) is taken up again.
   * @param alone no other worker computes at the same time
   */
  async takeTogether(
    models: readonly ModelId[],
    backend: BackendId | undefined,
    alone = false,
  ): Promise<readonly PoseEstimator[]> {
    const keys = models.map((model) => `${model}/${backend ?? 'best'}${alone ? '/alone' : ''}`);
    const gone = this.#slots.filter(({ key }) => !keys.includes(key));
    // One after the other: the graphics processor, or the memory, is one for all.
    let ready = Promise.all(gone.map(free)).then(() => {});
    const slots = models.map((model, i): Slot => {
      const before = this.#slots.find(({ key }) => key === keys[i]);
      if (before) return before;
      const loading = ready.then(() => this.#create(model, backend, alone));
      loading.catch(() => {});
      ready = loading.then(
        () => {},
        () => {},
      );
      return { key: keys[i]!, loading, loaded: null, warm: false };
    });
    this.#slots = slots;
    return Promise.all(slots.map((slot) => this.#loaded(slot)));
  }

  get loaded(): readonly PoseEstimator[] {
    return this.#slots.flatMap(({ loaded }) => loaded ?? []);
  }

  /** False until the network has seen its first picture: that one compiles and is slow. */
  isWarm(estimator: PoseEstimator): boolean {
    return this.#slots.some(({ loaded, warm }) => loaded === estimator && warm);
  }

  setWarm(estimator: PoseEstimator): void {
    const slot = this.#slots.find(({ loaded }) => loaded === estimator);
    if (slot) slot.warm = true;
  }

  /** Frees all networks, as after a fault in one. */
  async clear(): Promise<void> {
    const slots = this.#slots;
    this.#slots = [];
    await Promise.all(slots.map(free));
  }

  async #loaded(slot: Slot): Promise<PoseEstimator> {
    try {
      slot.loaded = await slot.loading;
      return slot.loaded;
    } catch (error) {
      this.#slots = this.#slots.filter((each) => each !== slot);
      throw error;
    }
  }
}

async function free({ loading }: Slot): Promise<void> {
  // A load that failed has nothing to free, and has told its own caller.
  const estimator = await loading.catch(() => null);
  estimator?.dispose();
}
