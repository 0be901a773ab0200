import type { LiveSeen } from '../../../workers/live-api';
import { LiveReadings } from '../camera/live-readings';
import { pointsOfSeen } from '../live/points-of-seen';
import type { TimerSound } from '../plan/timer-sound';
import { AIMED_S, TurnGuide, type TurnState } from './turn-guide';
import type { TurnChoices } from './turn-choices';

const TICK_MS = 500;

/** A guide through the turns, fed by a camera, that beeps: what happens is heard by one who looks ahead or nowhere. */
export class GuidedTurns {
  readonly readings = new LiveReadings();
  readonly #guide: TurnGuide;
  readonly #sound: TimerSound;
  readonly #listeners = new Set<() => void>();
  readonly #ticking: ReturnType<typeof setInterval>;

  constructor(
    choices: Pick<TurnChoices, 'first' | 'eyes'>,
    size: { readonly widthPx: number; readonly heightPx: number },
    sound: TimerSound,
  ) {
    this.#sound = sound;
    this.readings.watch(size, 'front');
    this.#guide = new TurnGuide(choices.first, choices.eyes, [size.widthPx, size.heightPx], (now, before) => {
      this.#signal(now, before);
      for (const listener of this.#listeners) listener();
    });
    this.#ticking = setInterval(() => this.#guide.tick(performance.now() / 1000), TICK_MS);
  }

  readonly state = (): TurnState => this.#guide.state();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly see = (seen: LiveSeen): void => {
    this.readings.see(seen);
    const { advice } = this.readings.reading();
    this.#guide.saw({ frame: { timeS: seen.timeS, points: pointsOfSeen(seen) }, advice });
  };

  goOn(): void {
    this.#guide.goOn();
  }

  again(): void {
    this.#guide.again();
  }

  finish(): void {
    this.#guide.finish();
  }

  dispose(): void {
    clearInterval(this.#ticking);
    this.#sound.cancel();
  }

  /** Start, half time, the last three seconds and the end are handed to the sound card as the turn begins. */
  #signal(now: TurnState, before: TurnState): void {
    if (now.phase === before.phase) return;
    if (now.phase === 'settle') this.#sound.schedule([{ kind: 'count', inMs: 0 }]);
    else if (now.phase === 'stand') {
      const at = (s: number): number => 1000 * s;
      this.#sound.schedule([
        { kind: 'begin', inMs: 0 },
        { kind: 'count', inMs: at(AIMED_S / 2) },
        ...[3, 2, 1].map((s) => ({ kind: 'count' as const, inMs: at(AIMED_S - s) })),
        { kind: 'end', inMs: at(AIMED_S) },
      ]);
    } else if (now.phase === 'landed') {
      // The end of a turn that was held sounds by itself.
      if (now.end !== 'held') this.#sound.schedule([{ kind: 'rest', inMs: 0 }]);
    } else if (before.phase === 'stand' || before.phase === 'settle') this.#sound.cancel();
  }
}
