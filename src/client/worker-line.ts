import { releaseProxy, type Remote, wrap } from 'comlink';
import type { AnalysisFailure, Outcome } from '../../workers/analysis-api';
import { workerCrashed, workerHung } from './client-failure';
import { Watchdog, type Work } from './watchdog';

export type StartWorker = () => Worker;

/** One worker's life: calls go through it, and every one of them settles, also when the worker does not. */
export class WorkerLine<Api> {
  readonly #worker: Worker;
  readonly #remote: Remote<Api>;
  readonly #watchdog: Watchdog;
  readonly #pending = new Set<(failure: AnalysisFailure) => void>();
  #dead = false;

  constructor(start: StartWorker, limitsMs?: Readonly<Record<Work, number>>, lookEveryMs?: number) {
    this.#worker = start();
    // Held as long as the line lives: a wrapped worker that is collected drops its calls (comlink issue 692).
    this.#remote = wrap<Api>(this.#worker);
    this.#watchdog = new Watchdog(
      (work, silentMs) => this.end(workerHung(`silent for ${silentMs} ms in ${work}`)),
      limitsMs,
      lookEveryMs,
    );
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end(workerCrashed(event.message || 'the worker could not be started'));
    });
    this.#worker.addEventListener('messageerror', () =>
      this.end(workerCrashed('a message could not be read')),
    );
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Nobody waits for an answer. */
  get idle(): boolean {
    return this.#pending.size === 0;
  }

  /** Tells the watchdog that the worker lives, and what it is busy with where that changed. */
  heard(work?: Work): void {
    this.#watchdog.heard(work);
  }

  /** Sends a call. It settles with the worker's outcome, or with the failure that ended the line. */
  call<T>(send: (remote: Remote<Api>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return new Promise((resolve) => {
      const fail = (error: AnalysisFailure): void => settle({ ok: false, error });
      const settle = (outcome: Outcome<T>): void => {
        this.#pending.delete(fail);
        if (this.#pending.size === 0) this.#watchdog.stop();
        resolve(outcome);
      };
      if (this.#dead) {
        fail(workerCrashed('the worker has ended'));
        return;
      }
      this.#pending.add(fail);
      this.#watchdog.start();
      send(this.#remote).then(settle, (error: unknown) => fail(workerCrashed(String(error))));
    });
  }

  /** Says something to a worker that lives, without waiting for an answer. */
  tell(say: (remote: Remote<Api>) => Promise<unknown>): void {
    if (!this.#dead) say(this.#remote).catch(() => {});
  }

  /** Ends the worker at once and settles every call with the failure. */
  end(failure: AnalysisFailure): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#watchdog.stop();
    this.#worker.terminate();
    // The library would hold the worker, and with it whoever waits for its answer, for as long as the page is open.
    this.#remote[releaseProxy]();
    for (const fail of [...this.#pending]) fail(failure);
  }
}
