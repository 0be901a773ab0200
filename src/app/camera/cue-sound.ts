import type { LeanCall } from './lean-cue';
import type { TickSound } from './metronome';

/** Heard over a treadmill, and not frightening in headphones. */
const LOUDNESS = 0.22;
const TICK = { hz: 1250, lengthS: 0.045 };
const LEAN_LENGTH_S = 0.16;
/** Upwards: lean more; downwards: lean less. */
const LEAN_HZ: Readonly<Record<LeanCall, readonly number[]>> = {
  'lean-more': [520, 780],
  'lean-less': [780, 520],
};

/** Ticks of the metronome and the two beeps of the lean, made of plain waves. Silent where a machine has no sound. */
export class CueSound implements TickSound {
  #audio: AudioContext | null = null;
  readonly #ticks = new Set<OscillatorNode>();

  /** Of a press: browsers let pages sound only after one. */
  open(): void {
    try {
      this.#audio ??= new AudioContext();
    } catch {
      return;
    }
    if (this.#audio.state !== 'running') void this.#audio.resume().catch(() => {});
  }

  get nowS(): number {
    return this.#audio?.currentTime ?? 0;
  }

  tickAt(atS: number): void {
    const audio = this.#audio;
    if (!audio) return;
    const tick = blip(audio, TICK.hz, atS, TICK.lengthS);
    this.#ticks.add(tick);
    tick.onended = () => void this.#ticks.delete(tick);
  }

  cancelTicks(): void {
    for (const each of this.#ticks) {
      each.stop();
      each.disconnect();
    }
    this.#ticks.clear();
  }

  lean(call: LeanCall): void {
    const audio = this.#audio;
    if (!audio) return;
    LEAN_HZ[call].forEach((hz, i) => blip(audio, hz, audio.currentTime + i * LEAN_LENGTH_S, LEAN_LENGTH_S));
  }

  close(): void {
    this.cancelTicks();
    void this.#audio?.close().catch(() => {});
    this.#audio = null;
  }
}

/** A tone that is struck and dies away. */
function blip(audio: AudioContext, hz: number, atS: number, lengthS: number): OscillatorNode {
  const wave = audio.createOscillator();
  const volume = audio.createGain();
  wave.frequency.value = hz;
  volume.gain.setValueAtTime(0, atS);
  volume.gain.linearRampToValueAtTime(LOUDNESS, atS + 0.004);
  volume.gain.exponentialRampToValueAtTime(0.001, atS + lengthS);
  wave.connect(volume).connect(audio.destination);
  wave.start(atS);
  wave.stop(atS + lengthS + 0.01);
  return wave;
}
