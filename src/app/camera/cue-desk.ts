import type { LiveFigures } from '../../core/live/live-figures';
import { words } from '../../core/words/words';
import type { CueSound } from './cue-sound';
import { LeanCue, type LeanCall } from './lean-cue';
import { Metronome } from './metronome';
import { CADENCE_PER_MIN, cueCadence } from './metronome-beat';
import { STEADY_RUN_S } from '../../core/live/steady-run';

export type CueWay = 'beep' | 'voice';

export interface CueState {
  readonly metronome: boolean;
  readonly cadencePerMin: number;
  /** The runner's own step rate when it was last steady and no metronome ran; `null` until then. */
  readonly ownPerMin: number | null;
  readonly lean: boolean;
  readonly way: CueWay;
  /** What was called out last. */
  readonly called: LeanCall | null;
}

/** Most recreational runners' own cadence is somewhere here. */
const USUAL_OWN_PER_MIN = 165;

const QUIET: CueState = {
  metronome: false,
  cadencePerMin: cueCadence(USUAL_OWN_PER_MIN),
  ownPerMin: null,
  lean: false,
  way: 'beep',
  called: null,
};

/** The cues that one may turn on for a run: a metronome, and a call when the lean is off. */
export class CueDesk {
  readonly #sound: Pick<CueSound, 'open' | 'lean' | 'close' | 'nowS' | 'tickAt' | 'cancelTicks'>;
  readonly #speech: { say(sentence: string): boolean; hush(): void };
  readonly #metronome: Metronome;
  readonly #listeners = new Set<() => void>();
  #leanCue = new LeanCue();
  #state: CueState = QUIET;
  /** The cadence was set by hand: another own step rate does not move it. */
  #byHand = false;

  /** @param speech says a sentence by a voice of the machine, and tells whether there was one */
  constructor(
    sound: Pick<CueSound, 'open' | 'lean' | 'close' | 'nowS' | 'tickAt' | 'cancelTicks'>,
    speech: { say(sentence: string): boolean; hush(): void },
  ) {
    this.#sound = sound;
    this.#speech = speech;
    this.#metronome = new Metronome(sound);
  }

  readonly state = (): CueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Of a press. */
  setMetronome(on: boolean): void {
    if (on) {
      this.#sound.open();
      this.#metronome.beat(this.#state.cadencePerMin);
    } else this.#metronome.stop();
    this.#change({ metronome: on });
  }

  setCadence(perMin: number): void {
    this.#byHand = true;
    this.#setCadence(perMin);
  }

  /** To 5 % more than the runner's own step rate. */
  takeOwn(): void {
    const { ownPerMin } = this.#state;
    this.#byHand = false;
    if (ownPerMin !== null) this.#setCadence(cueCadence(ownPerMin));
  }

  /** Of a press. */
  setLean(on: boolean): void {
    if (on) this.#sound.open();
    else this.#speech.hush();
    this.#leanCue = new LeanCue();
    this.#change({ lean: on, called: null });
  }

  setWay(way: CueWay): void {
    this.#change({ way });
  }

  /** @param timeS of the camera's frames */
  see(timeS: number, figures: LiveFigures | null): void {
    this.#seeCadence(figures);
    const call = this.#state.lean ? this.#leanCue.see(timeS, figures) : null;
    if (!call) return;
    const spoken = this.#state.way === 'voice' && this.#speech.say(words.camera.cues.sentences[call]);
    if (!spoken) this.#sound.lean(call);
    this.#change({ called: call });
  }

  /** Everything stops, as with the camera. */
  stop(): void {
    this.#metronome.stop();
    this.#speech.hush();
    this.#sound.close();
    this.#change({ metronome: false, lean: false, called: null });
  }

  #seeCadence(figures: LiveFigures | null): void {
    const rate = figures?.stepRatePerMin ?? null;
    // With a metronome on it is not their own any more.
    if (rate === null || !figures || figures.steadyForS < STEADY_RUN_S || this.#state.metronome) return;
    const ownPerMin = Math.round(rate);
    if (ownPerMin === this.#state.ownPerMin) return;
    this.#change({ ownPerMin, ...(!this.#byHand && { cadencePerMin: cueCadence(ownPerMin) }) });
  }

  #setCadence(perMin: number): void {
    const { lowest, highest } = CADENCE_PER_MIN;
    const cadencePerMin = Math.min(highest, Math.max(lowest, Math.round(perMin)));
    if (this.#state.metronome) this.#metronome.beat(cadencePerMin);
    this.#change({ cadencePerMin });
  }

  #change(part: Partial<CueState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
