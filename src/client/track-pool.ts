import type { KnownFile, Progress, TrackRequest } from '../../workers/analysis-api';
import type {
  HelpersDesk,
  LeadersDesk,
  StretchPlan,
  StretchResult,
  StretchTask,
  StretchTurn,
} from '../../workers/track-desk';
import type { TrackIdentity } from '../../workers/track-part';
import type { BackendId } from '../pose/pose-estimator';
import type { AnalysisLine, AnalysisLines } from './analysis-lines';
import { closed } from './client-failure';
import type { PoolSizer } from './pool-size';
import { lend, type Lent } from './lend';
import { hasBrokenOff } from './recovery';
import { StretchBook } from './stretch-book';

/** Where the processor calculates, each core has one of its own to look with. */
const HELPERS_BACKEND: BackendId = 'wasm';

/**
 * A worker that saw so many frames is relieved by a fresh one. What a browser keeps for things that come and go grows with
 * every frame, by half a megabyte a second, and is not given back before the worker ends; a fresh one takes half a second.
 */
const RELIEVED_AFTER_FRAMES = 1000;

/** Where the helpers come from. */
export type HelpersSource = Pick<AnalysisLines, 'startLine' | 'hasSpareFor' | 'endSpare'>;

/** A worker that helps with a clip. */
interface Helper {
  readonly line: AnalysisLine;
  /** Frames that it saw, and of those the ones in stretches that it is through with. */
  frames: number;
  framesDone: number;
  stretches: number;
  framesPerSecond: number;
  /** For the leader to begin another pass. */
  waits: boolean;
}

/**
 * The workers that help the one that tracks a clip. They come and go: what they do not bring the leader sees itself, so that
 * nothing but time is lost when one of them breaks off.
 */
export class TrackPool {
  readonly #request: TrackRequest;
  readonly #lines: HelpersSource;
  readonly #sizer: PoolSizer;
  readonly #onHeard: () => void;
  readonly #book = new StretchBook();
  readonly #helpers = new Set<Helper>();
  readonly #relievedAfterFrames: number;
  #leaders: Lent | null = null;
  /** Stretches that the worker which leads was given, counted in frames. */
  #leadersFrames = 0;
  #plan: StretchPlan | null = null;
  /** Seen by helpers, and not yet by the leader's own count. */
  #framesWaiting = 0;
  #leadersFramesPerSecond = 0;
  #stretchesSinceChange = 0;
  /** Helpers that broke off: they are not replaced in this clip. */
  #brokenOff = 0;
  #stopped = false;

  /** @param onHeard one of the helpers gave a sign of life: the leader may be waiting for it */
  constructor(
    request: TrackRequest,
    lines: HelpersSource,
    sizer: PoolSizer,
    onHeard: () => void = () => {},
    relievedAfterFrames = RELIEVED_AFTER_FRAMES,
  ) {
    this.#request = request;
    this.#lines = lines;
    this.#sizer = sizer;
    this.#onHeard = onHeard;
    this.#relievedAfterFrames = relievedAfterFrames;
  }

  /** What the worker that leads is lent: it ends with its line. */
  deskFor(line: AnalysisLine): MessagePort {
    const desk: LeadersDesk = {
      begin: (plan: StretchPlan): void => {
        line.heard();
        if (!line.dead) this.#begin(plan);
      },
      next: (): StretchTurn | Promise<StretchTurn> => {
        line.heard();
        return line.dead ? { ready: [], take: null } : this.#next(line);
      },
    };
    this.#leaders?.takeBack();
    this.#leaders = lend(desk);
    this.#leadersFrames = 0;
    // Getting ready takes helpers as long as it takes the leader.
    if (!this.#plan && (this.#request.backend ?? HELPERS_BACKEND) === HELPERS_BACKEND)
      this.#startHelpers(Infinity);
    return this.#leaders.port;
  }

  /** What the worker that leads found out about the file; `undefined` before. */
  get known(): KnownFile | undefined {
    return this.#plan?.known;
  }

  /** The leader's progress, with what the others have seen of the clip. */
  withOthers(progress: Progress): Progress {
    const { framesDone, framesTotal } = progress;
    for (const { line, waits } of this.#helpers) if (waits) line.heard();
    if (framesDone === undefined || framesTotal === undefined) return progress;
    this.#leadersFramesPerSecond = progress.framesPerSecond ?? this.#leadersFramesPerSecond;
    if (this.#helpers.size === 0 && this.#framesWaiting === 0) return progress;
    // What a helper told of its frames may be older than what it brought.
    const underWay = [...this.#helpers].reduce(
      (sum, { frames, framesDone }) => sum + Math.max(0, frames - framesDone),
      0,
    );
    const done = Math.min(framesTotal, framesDone + this.#framesWaiting + underWay);
    const framesPerSecond = this.#framesPerSecond;
    return {
      ...progress,
      framesDone: done,
      fraction: done / framesTotal,
      ...(framesPerSecond > 0 && {
        framesPerSecond,
        secondsLeft: (framesTotal + (progress.framesToCome ?? 0) - done) / framesPerSecond,
      }),
    };
  }

  /** Nobody is to look on; the leader is told so when it asks. */
  stop(): void {
    this.#stopped = true;
    this.#book.close();
    this.#endHelpers();
  }

  /** The clip is through, or given up, and the leader asks no more. */
  end(): void {
    this.stop();
    this.#leaders?.takeBack();
  }

  #begin(plan: StretchPlan): void {
    const before = this.#plan;
    this.#plan = plan;
    const sameEyes = !before || JSON.stringify(before.identity) === JSON.stringify(plan.identity);
    if (!sameEyes || !mayShare(plan.identity)) this.#endHelpers();
    if (!sameEyes || before?.pass !== plan.pass) {
      this.#book.clear();
      this.#framesWaiting = 0;
    }
    this.#book.begin(plan);
    // One stretch is the leader's.
    this.#startHelpers(this.#book.free - 1);
  }

  async #next(line: AnalysisLine): Promise<StretchTurn> {
    this.#stretchesSinceChange++;
    const waiting = this.#book.next();
    // The leader has taken its stretch by now; the rest is for whoever else comes.
    this.#startHelpers(this.#book.free + this.#helpers.size);
    const turn = await waiting;
    for (const { part } of turn.ready) this.#framesWaiting -= part.timesS.length;
    const { count, frames, identity, more } = this.#plan!;
    // All is seen: the leader joins it in the room that they leave.
    if (turn.take === null && !more) this.#endHelpers();
    const relieved = mayShare(identity) && this.#isRelieved(line, this.#leadersFrames);
    this.#leadersFrames += frames / count;
    return { ...turn, relieved };
  }

  /** Of a worker that saw so many frames; what is left is to be worth a fresh one, which stands ready to go on. */
  #isRelieved(line: AnalysisLine, frames: number): boolean {
    const isTired = frames >= this.#relievedAfterFrames && this.#book.free > this.#helpers.size;
    return isTired && this.#lines.hasSpareFor(line);
  }

  get #framesPerSecond(): number {
    return [...this.#helpers].reduce((sum, each) => sum + each.framesPerSecond, this.#leadersFramesPerSecond);
  }

  /**
   * @param most that there is something to do for
   * @param inPlaceOf the helper that has ended
   */
  #startHelpers(most: number, inPlaceOf?: AnalysisLine): void {
    if (this.#stopped || (this.#plan && !mayShare(this.#plan.identity))) return;
    this.#measure();
    const wanted = Math.min(most, this.#sizer.size - this.#brokenOff - 1);
    for (let next = inPlaceOf; this.#helpers.size < wanted; next = undefined) this.#startHelper(next);
  }

  /** When each worker has seen a stretch or two since the last one came, the rate of all tells whether it was worth it. */
  #measure(): void {
    const all = [...this.#helpers];
    // What counts is the network that was asked for.
    if (!this.#sizer.measuring || this.#plan?.more || 1 + all.length !== this.#sizer.size) return;
    if (all.some(({ stretches }) => stretches < 1) || this.#stretchesSinceChange < 2) return;
    this.#stretchesSinceChange = 0;
    this.#sizer.measured(this.#framesPerSecond);
  }

  #startHelper(inPlaceOf?: AnalysisLine): void {
    const line = this.#lines.startLine(inPlaceOf);
    const helper: Helper = { line, frames: 0, framesDone: 0, stretches: 0, framesPerSecond: 0, waits: false };
    this.#helpers.add(helper);
    const desk: HelpersDesk = {
      onProgress: ({ phase, framesDone = 0, framesPerSecond = 0 }: Progress): void => {
        line.heard(phase);
        this.#onHeard();
        helper.frames = framesDone;
        helper.framesPerSecond = framesPerSecond;
      },
      take: async (): Promise<StretchTask | null> => {
        line.heard();
        helper.waits = true;
        const index = await this.#book.take(helper, () => {
          const tooMany = 1 + this.#helpers.size > this.#sizer.size;
          if (!this.#helpers.has(helper) || line.dead || tooMany) return false;
          return !this.#isRelieved(line, helper.framesDone);
        });
        helper.waits = false;
        line.heard();
        if (index === null) return null;
        const { pass, looks } = this.#plan!;
        return { index, pass, looks: looks?.[index] ?? null };
      },
      done: (result: StretchResult): void => {
        line.heard();
        if (line.dead || !this.#book.done(helper, result)) return;
        helper.stretches++;
        helper.framesDone += result.part.timesS.length;
        this.#framesWaiting += result.part.timesS.length;
      },
    };
    const { port, takeBack } = lend(desk);
    const { file, model, region, everyFrame = false } = this.#request;
    const { known } = this;
    const about = { ...(region && { region }), ...(known && { known }) };
    const asked: TrackRequest = { file, model, backend: HELPERS_BACKEND, everyFrame, ...about };
    void line
      .call((remote) => remote.help(asked, port))
      .then((outcome) => {
        takeBack();
        if (!this.#helpers.delete(helper)) return;
        if (hasBrokenOff(outcome)) this.#brokenOff++;
        if (!outcome.ok && outcome.error.code === 'out-of-memory') this.#sizer.tooMany();
        this.#book.release(helper);
        line.end(closed());
        if (outcome.ok) this.#startHelpers(this.#book.free + this.#helpers.size, line);
      });
  }

  #endHelpers(): void {
    for (const { line } of this.#helpers) line.end(closed());
    this.#helpers.clear();
    this.#lines.endSpare();
  }
}

/** Graphics hardware is one for all, and a player is the page's: more workers would only wait for each other. */
function mayShare({ backend, decoder }: TrackIdentity): boolean {
  return backend === HELPERS_BACKEND && decoder === 'webcodecs';
}
