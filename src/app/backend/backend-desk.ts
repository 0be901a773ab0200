import type { BackendTrial, CalibrationProgress, Machine } from '../../backends/calibration';
import { fastestRight } from '../../backends/fastest-right';
import type { AnalysisClient } from '../../client/analysis-client';
import type { BackendId, ModelId } from '../../pose/pose-estimator';
import { BACKENDS, type BackendStore, type MeasuredModel, type MeasuredOn } from './kept-backend';

/** What the measuring asks of the world: the client of the worker, or a test's stand-in for it. */
export type BackendEngine = Pick<AnalysisClient, 'machine' | 'calibrate' | 'mostWorkers'>;

type OnProgress = (progress: CalibrationProgress) => void;

/** Knows what each network is calculated on: chosen by hand, or the fastest that was measured, once. */
export class BackendDesk {
  readonly #engine: BackendEngine;
  readonly store: BackendStore;
  readonly #browser: string;
  readonly #appVersion: string;
  #machine: Promise<Machine | null> | null = null;
  #underWay: AbortController | null = null;
  /** Someone would not wait: not asked again as long as the page is open. */
  #skipped = false;

  constructor(
    engine: BackendEngine,
    store: BackendStore,
    browser: string = navigator.userAgent,
    appVersion: string = __APP_VERSION__,
  ) {
    this.#engine = engine;
    this.store = store;
    this.#browser = browser;
    this.#appVersion = appVersion;
  }

  /** What could calculate here, looked up once; `null` where it could not be looked up. */
  machine(): Promise<Machine | null> {
    this.#machine ??= this.#engine.machine().then((outcome) => {
      if (!outcome.ok) this.#machine = null;
      return outcome.ok ? outcome.value : null;
    });
    return this.#machine;
  }

  /**
   * What to ask of an analysis. The first one with a network measures what is fastest, where there is a choice; that is kept.
   * Never rejects, and never is a reason to fail.
   * @returns `undefined` where nothing is known: the worker then takes what it would unasked
   */
  async backendFor(
    model: ModelId,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<BackendId | undefined> {
    const { byHand } = this.store.state();
    if (byHand) return byHand;
    const machine = await this.machine();
    if (!machine || signal?.aborted) return undefined;
    if (machine.backends.length === 1) return machine.backends[0];
    const known = this.knownOf(machine, model);
    if (known) return fastestRight(known.trials, this.workers);
    if (this.#skipped) return undefined;
    const trials = await this.measure(model, onProgress, signal);
    return trials ? fastestRight(trials, this.workers) : undefined;
  }

  /** For one worker that begins at once: what is known by now. The card is not looked up; one that fails is left. */
  quickBackendFor(model: ModelId): BackendId | undefined {
    const { byHand, on, measured } = this.store.state();
    if (byHand) return byHand;
    const ours = on?.appVersion === this.#appVersion && on.browser === this.#browser;
    const found = ours ? measured.find((each) => each.model === model) : undefined;
    return found && fastestRight(found.trials, 1);
  }

  /** What is kept of a network, as far as it was measured on this very machine. */
  knownOf({ card }: Machine, model: ModelId): MeasuredModel | null {
    if (!this.store.isOf(this.#on(card))) return null;
    return this.store.state().measured.find((each) => each.model === model) ?? null;
  }

  /** Measures anew, and keeps it. @returns `null` where it was stopped, or nothing could be measured */
  async measure(
    model: ModelId,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<readonly BackendTrial[] | null> {
    const machine = await this.machine();
    if (!machine || this.#underWay) return null;
    const underWay = (this.#underWay = new AbortController());
    const either = signal ? AbortSignal.any([signal, underWay.signal]) : underWay.signal;
    const { byHand } = this.store.state();
    const wanted = BACKENDS.filter((each) => each === byHand && !machine.backends.includes(each));
    const asked = { model, backends: [...machine.backends, ...wanted] };
    try {
      const outcome = await this.#engine.calibrate(asked, onProgress, either);
      if (!outcome.ok || either.aborted) return null;
      this.store.keep(this.#on(machine.card), { model, atMs: Date.now(), trials: outcome.value });
      return outcome.value;
    } finally {
      this.#underWay = null;
    }
  }

  /** The analysis goes on at once, with what the worker takes unasked. */
  skip(): void {
    this.#skipped = true;
    this.#underWay?.abort();
  }

  get workers(): number {
    return this.#engine.mostWorkers;
  }

  #on(card: string): MeasuredOn {
    return { appVersion: this.#appVersion, browser: this.#browser, card };
  }
}
