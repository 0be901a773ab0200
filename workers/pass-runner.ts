import type { ProgressListener } from './analysis-api';
import type { GoingOn } from './go-on-from';
import { PartSender } from './part-sender';
import type { Pass, PassKind } from './pass';
import type { PreparedTrack } from './prepare-track';
import { type Leading, seeStretches } from './see-stretches';
import { nothingSeen, type Seen } from './seen-frames';
import { withPatience } from './with-patience';

/** Whom a runner tells of what it sees, and what is known from before. */
export interface RunnerMeans {
  readonly listener: ProgressListener;
  readonly goingOn: ReadonlyMap<PassKind, GoingOn>;
  /** As in PartSender. */
  readonly partEveryMs: number | undefined;
}

/** Goes through a clip, pass after pass, and hands over what is seen: another run can go on from there. */
export class PassRunner {
  readonly #prepared: PreparedTrack;
  readonly #means: RunnerMeans;
  readonly #leading: Leading;
  /** In the passes before. */
  #frames = 0;
  #told: Promise<unknown> = Promise.resolve();

  constructor(prepared: PreparedTrack, means: RunnerMeans, leading: Leading) {
    this.#prepared = prepared;
    this.#means = means;
    this.#leading = leading;
  }

  /**
   * @param toCome as in PassBegun
   * @throws {MediaError} with the failure to show; the signal's reason when it is aborted
   */
  async run(pass: Pass, toCome = 0): Promise<Seen> {
    const { listener, goingOn, partEveryMs } = this.#means;
    const { identity, estimator, light } = this.#prepared;
    const before = goingOn.get(pass.kind);
    const seen = before?.seen ?? nothingSeen(pass.kind);
    const sender = new PartSender(listener, identity, seen, partEveryMs, this.#frames);
    const begun = { before: before?.after.estimator ?? null, sender, toCome };
    try {
      await seeStretches(this.#prepared, pass, seen, begun, this.#leading);
      // The next pass's parts follow this one's; after the last one comes the whole.
      if (toCome > 0) sender.send();
    } catch (error) {
      // Whoever goes on from here need not do it again. Nobody does after a cancel.
      if (!this.#leading.signal.aborted) sender.send();
      await withPatience(sender.told);
      throw error;
    } finally {
      sender.stop();
      estimator.reset();
      light?.reset();
    }
    this.#frames += seen.frames.length;
    this.#told = Promise.all([this.#told, sender.told]);
    return seen;
  }

  /** Settles when the page has taken all that was handed over. */
  get told(): Promise<unknown> {
    return this.#told;
  }
}
