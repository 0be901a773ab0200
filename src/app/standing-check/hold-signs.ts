import type { ComingSignal } from '../plan/timer-sound';
import { sayAloud, saysNoMore } from '../camera/cue-voice';
import type { GuideState } from './hold-guide';
import { sayGuide } from './say-guide';
import type { StandingStep } from './standing-steps';

/** What can sound: `TimerSound`, or a test's stand-in. */
export interface Beeps {
  schedule(signals: readonly ComingSignal[]): void;
  cancel(): void;
  close(): void;
}

/** The last seconds before a hold are counted aloud. */
const COUNTED_S = 3;
/** Of one phase no more is said than this often. */
const SAY_EVERY_MS = 4000;

/** Beeps to be heard by somebody who looks elsewhere, and spoken words where they are wanted. */
export class HoldSigns {
  #beeps = true;
  #voice = false;
  #before: GuideState | null = null;
  #said = '';
  /** Which phase of which step was spoken of last, and when. */
  #saidOf = '';
  #saidAtMs = -Infinity;

  constructor(
    readonly sound: Beeps,
    readonly speak: (sentence: string) => unknown = sayAloud,
    readonly nowMs: () => number = () => performance.now(),
  ) {}

  get on(): { readonly beeps: boolean; readonly voice: boolean } {
    return { beeps: this.#beeps, voice: this.#voice };
  }

  beep(on: boolean): void {
    this.#beeps = on;
    if (!on) this.sound.cancel();
  }

  talk(on: boolean): void {
    this.#voice = on;
    if (!on) saysNoMore();
  }

  /** Of a press: browsers let pages sound only after one. */
  open(): void {
    this.sound.schedule([]);
  }

  give(state: GuideState, steps: readonly StandingStep[]): void {
    const signals = signalsOf(state, this.#before);
    this.#before = state;
    if (signals && this.#beeps) this.sound.schedule(signals);
    if (!this.#voice || state.phase === 'count' || state.phase === 'hold') return;
    const { call, detail } = sayGuide(state, steps);
    const sentence = state.phase === 'held' ? call : [call, detail].filter(Boolean).join('. ');
    if (sentence === this.#said) return;
    // Advice may change faster than anybody can say it; the picture tells it in the meantime.
    const goesOn = this.#saidOf === `${state.phase}${state.at}`;
    if (goesOn && this.nowMs() - this.#saidAtMs < SAY_EVERY_MS) return;
    this.speak(sentence);
    this.#said = sentence;
    this.#saidOf = `${state.phase}${state.at}`;
    this.#saidAtMs = this.nowMs();
  }

  quiet(): void {
    this.sound.cancel();
    saysNoMore();
    this.#before = null;
    this.#said = '';
  }

  close(): void {
    this.quiet();
    this.sound.close();
  }
}

/** What sounds when one state follows another; `null` = what is to come stays as it is. */
export function signalsOf(state: GuideState, before: GuideState | null): readonly ComingSignal[] | null {
  if (state.phase === before?.phase && state.at === before.at) return null;
  switch (state.phase) {
    case 'count':
      return [
        ...Array.from({ length: Math.min(COUNTED_S, state.leftS) }, (_, i) => i + 1)
          .reverse()
          .map((left) => ({ kind: 'count' as const, inMs: 1000 * (state.leftS - left) })),
        { kind: 'begin', inMs: 1000 * state.leftS },
      ];
    case 'hold':
      // Its beep was handed over with the count's.
      return null;
    case 'held':
      return [{ kind: 'end', inMs: 0 }];
    case 'place':
      return state.broken && before?.phase !== 'place' ? [{ kind: 'rest', inMs: 0 }] : [];
    case 'march':
    case 'over':
      return [];
  }
}
