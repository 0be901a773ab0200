import type { SignalKind } from '../../core/plan/timer-signals';

interface Tone {
  /** One after the other. */
  readonly hz: readonly number[];
  readonly eachS: number;
}

const TONES: Readonly<Record<SignalKind, Tone>> = {
  count: { hz: [660], eachS: 0.09 },
  begin: { hz: [990], eachS: 0.45 },
  rest: { hz: [440], eachS: 0.45 },
  end: { hz: [660, 880, 1100], eachS: 0.22 },
};
const LOUDNESS = 0.25;
/** Rise and fall of a tone: without them it clicks. */
const EDGE_S = 0.012;

export interface ComingSignal {
  readonly kind: SignalKind;
  readonly inMs: number;
}

/**
 * Beeps made of plain waves. All that are to come are handed to the sound card at once: its clock goes on where the
 * page's own timers are slowed down, in a hidden tab or behind a locked screen.
 */
export class TimerSound {
  #audio: AudioContext | null = null;
  #coming: OscillatorNode[] = [];

  /** Forgets what was to come and sounds these instead. The first call must come of a press: browsers ask for it. */
  schedule(signals: readonly ComingSignal[]): void {
    this.cancel();
    const audio = this.#open();
    if (!audio) return;
    for (const { kind, inMs } of signals) {
      const { hz, eachS } = TONES[kind];
      hz.forEach((each, i) =>
        this.#coming.push(tone(audio, each, audio.currentTime + inMs / 1000 + i * eachS, eachS)),
      );
    }
  }

  cancel(): void {
    for (const each of this.#coming) {
      each.stop();
      each.disconnect();
    }
    this.#coming = [];
  }

  close(): void {
    this.cancel();
    void this.#audio?.close().catch(() => {});
    this.#audio = null;
  }

  /** A machine without sound has a silent timer, not a broken one. */
  #open(): AudioContext | null {
    try {
      this.#audio ??= new AudioContext();
    } catch {
      return null;
    }
    if (this.#audio.state !== 'running') void this.#audio.resume().catch(() => {});
    return this.#audio;
  }
}

function tone(audio: AudioContext, hz: number, atS: number, lengthS: number): OscillatorNode {
  const wave = audio.createOscillator();
  const volume = audio.createGain();
  wave.frequency.value = hz;
  volume.gain.setValueAtTime(0, atS);
  volume.gain.linearRampToValueAtTime(LOUDNESS, atS + EDGE_S);
  volume.gain.setValueAtTime(LOUDNESS, atS + lengthS - 2 * EDGE_S);
  volume.gain.linearRampToValueAtTime(0, atS + lengthS - EDGE_S);
  wave.connect(volume).connect(audio.destination);
  wave.start(atS);
  wave.stop(atS + lengthS);
  return wave;
}
