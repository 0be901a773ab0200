import { AnalysisClient } from '../../src/client/analysis-client';
import type { Outcome } from '../../workers/analysis-api';
import { Chance } from './chance';
import { soundClips, type SoundClip } from './sound-clips';
import { spoilBoxes } from './spoil-boxes';
import { spoilBytes } from './spoil-bytes';
import { spoilElements } from './spoil-elements';
import { faultOf, LONGEST_MS, type Reading } from './watch-reading';

export interface ContainerResult {
  readonly fault: string | null;
  readonly tookMs: number;
  /** `taken`, or the failure's code. */
  readonly outcome: string;
}

/** A clip that goes on, frame by frame, for longer is stopped as a runner would stop it, ms; that must work at once. */
const STOPPED_AFTER_MS = 20_000;

/** After so many spoiled clips a sound one must still be read as it was. */
const SOUND_EVERY = 20;

/** Spoiled clips through the real client and worker, in a page. */
export class ContainerTrial {
  readonly #clips: readonly SoundClip[];
  readonly #unheard: string[] = [];
  readonly #client: AnalysisClient;
  readonly #channel = new BroadcastChannel('plumbline-trial');
  #workers = 0;
  /** The worker that reads broke off at the case under way. Others that help with a clip may come and go. */
  #brokeOff = false;
  #cases = 0;
  #outcome = '';

  private constructor(clips: readonly SoundClip[]) {
    this.#clips = clips;
    this.#client = new AnalysisClient({ startWorker: () => this.#newWorker() });
    this.#channel.onmessage = ({ data }) => void this.#unheard.push(String(data));
    window.addEventListener('error', (event) => this.#unheard.push(`page error: ${event.message}`));
    window.addEventListener('unhandledrejection', (event) =>
      this.#unheard.push(`page rejection: ${String(event.reason)}`),
    );
  }

  static async start(): Promise<ContainerTrial> {
    const clips = await soundClips();
    const trial = new ContainerTrial(clips);
    // A worker takes its time to load: that is not the first file's.
    const { bytes, name } = clips[0]!;
    await trial.#client.track({ file: new File([bytes], name), model: 'lite' });
    return trial;
  }

  async run(seed: number, index: number): Promise<ContainerResult> {
    const file = spoiled(this.#clips, new Chance(seed, index));
    const before = await stored();
    const beganMs = performance.now();
    this.#outcome = '';
    this.#brokeOff = false;
    const read = await faultOf(() => this.#read(file), 2 * LONGEST_MS + STOPPED_AFTER_MS);
    const tookMs = performance.now() - beganMs;
    if (read?.includes('no answer in')) this.#client.dispose();
    const fault =
      read ??
      (this.#brokeOff ? 'the worker had to be started again' : null) ??
      (this.#unheard.length > 0 ? this.#unheard.splice(0).join('; ') : null) ??
      ((await stored()) !== before ? 'something stored has changed' : null) ??
      (++this.#cases % SOUND_EVERY === 0 ? await this.#soundFault() : null);
    return { fault, tookMs, outcome: this.#outcome };
  }

  /** The file of a case, to be looked at by hand. */
  file(seed: number, index: number): File {
    return spoiled(this.#clips, new Chance(seed, index));
  }

  end(): void {
    this.#client.dispose();
    this.#channel.close();
  }

  async #read(file: File): Promise<Reading> {
    const workers = Math.max(1, this.#workers);
    const probed = await inTime(this.#client.probe(file));
    this.#brokeOff = this.#workers > workers;
    const tracked = await this.#track(file);
    if (tracked.ok) {
      this.#outcome = 'taken';
      return 'taken';
    }
    const { code, message, detail } = tracked.error;
    this.#outcome = code;
    if (code === 'internal' || code.startsWith('worker')) throw new Error(`${code}: ${detail}`);
    if (!probed.ok && probed.error.code === 'internal') throw new Error(`probe: ${probed.error.detail}`);
    return { sentence: message };
  }

  /** Ten seconds without a word are a hang: from the beginning, from each sign of progress, or from being stopped. */
  async #track(file: File): Promise<Outcome<unknown>> {
    const stop = new AbortController();
    const stopping = setTimeout(() => stop.abort(), STOPPED_AFTER_MS);
    let heardMs = performance.now();
    const heard = (): void => void (heardMs = performance.now());
    const client = this.#client;
    const onGoingOn = (): void => void (this.#brokeOff = true);
    const ends = client.track({ file, model: 'lite' }, { onProgress: heard, onGoingOn }, stop.signal);
    let timer: ReturnType<typeof setInterval> | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (performance.now() - heardMs > LONGEST_MS)
          reject(new Error(`no answer in ${LONGEST_MS / 1000} s`));
      }, 200);
    });
    try {
      return await Promise.race([ends, silent]);
    } finally {
      clearTimeout(stopping);
      clearInterval(timer);
    }
  }

  async #soundFault(): Promise<string | null> {
    const { bytes, name } = this.#clips[0]!;
    const outcome = await inTime(this.#client.track({ file: new File([bytes], name), model: 'lite' }));
    if (!outcome.ok) return `a sound clip after it: ${outcome.error.detail}`;
    return outcome.value.framesDecoded === 18
      ? null
      : `a sound clip after it: ${outcome.value.framesDecoded} frames`;
  }

  #newWorker(): Worker {
    this.#workers++;
    return new Worker(new URL('./trial.worker.ts', import.meta.url), { type: 'module' });
  }
}

function spoiled(clips: readonly SoundClip[], chance: Chance): File {
  const { name, form, bytes } = chance.pick(clips);
  const form_ = chance.yes(0.02) ? 'bytes' : form;
  const spoil = { boxes: spoilBoxes, elements: spoilElements, bytes: spoilBytes }[form_];
  return new File([spoil(bytes as Uint8Array<ArrayBuffer>, chance)], name);
}

async function inTime<T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LONGEST_MS / 1000} s`)), LONGEST_MS);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Names of all that this origin keeps. */
async function stored(): Promise<string> {
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  const databases = (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`);
  return [files.sort(), databases.sort(), Object.keys(localStorage).sort()].join('|');
}
