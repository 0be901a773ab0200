import type {
  AnalysisFailure,
  Outcome,
  Phase,
  Progress,
  TrackRequest,
  TrackedClip,
} from '../../workers/analysis-api';
import type { TrackIdentity, TrackPart, UnfinishedTrack } from '../../workers/track-part';
import { words } from '../core/words/words';
import { isRelief, type Recovery, TRIES_IN_VAIN } from './recovery';

/** A graphics processor that went away so often is not asked again. */
const GRAPHICS_LOSSES = 2;

/** A clip may be begun anew so often before that counts as nothing gained: once on other hands, once without graphics. */
const BEGINNINGS = 3;

type Changing = { -readonly [K in keyof TrackRequest]: TrackRequest[K] };

const say = words.recovery.worker;

/** One clip through as many workers as it takes: what was seen is kept, and each next worker goes on from it. */
export class TrackRecovery implements Recovery {
  readonly #onGoingOn: (why: AnalysisFailure, framesKept: number) => void;
  readonly #decodeLimitMs: number;
  #request: TrackRequest;
  #framesAtStart: number;
  #inVain = 0;
  #graphicsLosses = 0;
  /** Why the graphics processor was left. */
  #left: 'graphicsLost' | 'graphicsUnfit' | null = null;
  #beginnings = 0;
  #isRelief = false;
  /** As the last worker said that did not relieve another. */
  #framesKeptTold: number | undefined;
  #phaseTold: Phase | undefined;

  /** @param decodeLimitMs a picture may take so long to decode, on the last try at a place where the worker fell silent */
  constructor(
    request: TrackRequest,
    onGoingOn: (why: AnalysisFailure, framesKept: number) => void,
    decodeLimitMs: number,
  ) {
    this.#request = request;
    this.#onGoingOn = onGoingOn;
    this.#decodeLimitMs = decodeLimitMs;
    this.#framesAtStart = this.framesKept;
  }

  /** What the next worker is asked. */
  get request(): TrackRequest {
    return this.#request;
  }

  /** Frames in the parts that are kept. */
  get framesKept(): number {
    const last = this.#request.goOnFrom?.parts.at(-1);
    return last ? last.firstFrame + last.timesS.length : 0;
  }

  /** A part came from the worker in use; one that begins at frame 0 begins the clip anew. @returns whether it follows */
  took(identity: TrackIdentity, part: TrackPart): boolean {
    const before: UnfinishedTrack | undefined = this.#request.goOnFrom;
    if (part.firstFrame !== 0 && part.firstFrame !== this.framesKept) return false;
    const parts = part.firstFrame === 0 ? [part] : [...(before?.parts ?? []), part];
    this.#request = { ...this.#request, goOnFrom: { identity, parts } };
    // A clip that is begun anew (on another machine, say) has come on, however far it was before.
    if (part.firstFrame === 0) this.#framesAtStart = ++this.#beginnings > BEGINNINGS ? Infinity : 0;
    return true;
  }

  /** What is said of the worker in use; `null`: nothing. That one relieves another is no news. */
  told(progress: Progress): Progress | null {
    const { framesKept, ...rest } = progress;
    if (!this.#isRelief) {
      this.#framesKeptTold = framesKept;
      this.#phaseTold = progress.phase;
      return progress;
    }
    const { framesDone, phase } = rest;
    const again = phase === 'strides' && this.#phaseTold === 'looks';
    if (framesDone === undefined || again) return null;
    this.#phaseTold = phase;
    return this.#framesKeptTold === undefined ? rest : { ...rest, framesKept: this.#framesKeptTold };
  }

  brokeOff(why: AnalysisFailure): AnalysisFailure | null {
    this.#isRelief = isRelief(why);
    if (this.#isRelief) {
      this.#framesAtStart = this.framesKept;
      return null;
    }
    const broughtOn = this.framesKept > this.#framesAtStart;
    this.#inVain = broughtOn ? 0 : this.#inVain + 1;
    if (why.code === 'graphics-lost' && ++this.#graphicsLosses >= GRAPHICS_LOSSES) {
      this.#leaveGraphics('graphicsLost');
    }
    // A network that fails elsewhere, or lacks its file, fails on the processor too; one that a driver fails does not.
    const failsThere = why.code === 'model-failed' && this.#onGraphics && this.#inVain >= TRIES_IN_VAIN;
    if (why.code === 'graphics-unfit' || failsThere) {
      this.#leaveGraphics('graphicsUnfit');
    }
    if (this.#inVain >= TRIES_IN_VAIN) return this.#givingUp(why);
    this.#framesAtStart = this.framesKept;
    // Stuck there twice: on the last try a decoder that never answers ends the clip there.
    const request: Changing = { ...this.#request };
    delete request.decodeWithinMs;
    const stuck = why.code === 'worker-hung' && this.#inVain === TRIES_IN_VAIN - 1 && this.framesKept > 0;
    this.#request = stuck ? { ...request, decodeWithinMs: this.#decodeLimitMs } : request;
    this.#onGoingOn(why, this.framesKept);
    return null;
  }

  /** Whether the clip ended where its decoder was given up. */
  hasStuckDecoder(outcome: Outcome<TrackedClip>): boolean {
    if (this.#request.decodeWithinMs === undefined) return false;
    if (!outcome.ok) return outcome.error.code === 'decode-failed';
    return outcome.value.warnings.some(({ code }) => code === 'clip-damaged');
  }

  /** The clip as it came at last, with what is to be said of the way there. */
  finished(clip: TrackedClip): TrackedClip {
    if (!this.#left) return clip;
    const { message, advice } = say[this.#left];
    const code = this.#left === 'graphicsLost' ? 'graphics-lost' : 'graphics-unfit';
    return { ...clip, warnings: [...clip.warnings, { code, message, advice }] };
  }

  /** Whether the worker that broke off is known to have calculated on a graphics processor. */
  get #onGraphics(): boolean {
    const { goOnFrom, backend } = this.#request;
    return (backend ?? goOnFrom?.identity.backend ?? 'wasm') !== 'wasm';
  }

  /** From frame 0: what two machines saw is not mixed in one track. */
  #leaveGraphics(why: 'graphicsLost' | 'graphicsUnfit'): void {
    if (this.#left) return;
    this.#left = why;
    this.#inVain = 0;
    const request: Changing = { ...this.#request, backend: 'wasm' };
    delete request.goOnFrom;
    this.#request = request;
  }

  #givingUp(why: AnalysisFailure): AnalysisFailure {
    if (why.code === 'worker-crashed') return { ...why, message: say.gaveUpCrashed(this.framesKept) };
    if (why.code === 'worker-hung') return { ...why, message: say.gaveUpHung(this.framesKept) };
    return why;
  }
}
