import type { RecordingShelf } from '../storage/recordings/recording-shelf';
import type { OpenCamera } from './camera';
import { HiddenTime } from './hidden-time';
import { RecordedPieces } from './recorded-pieces';
import type {
  RecordCamera,
  RecorderOptions,
  RecordingAnswer,
  RecordingEnd,
  RunningRecording,
} from './recorder';
import { recordingBitRate, type RecordingType, recordingType } from './recording-type';

/** A piece goes to the shelf so often, ms: no more than that is lost with a tab that is killed, and the fragment under way. */
const PIECE_MS = 1000;
/** A recorder that was stopped has so long to hand over its last piece, ms. */
const LAST_PIECE_MS = 5000;

/** MediaRecorder's options that TypeScript's library does not know. */
interface RecorderSettings extends MediaRecorderOptions {
  /** Chromium begins an MP4 fragment at every key frame: without this there is one in 100 frames. */
  readonly videoKeyFrameIntervalDuration: number;
}

/**
 * Records what a camera gives with the browser's own recorder, on one shelf.
 * @param shelf `null` keeps recordings in memory
 * @returns what begins one at once
 */
export function recordCamera(shelf: RecordingShelf | null): RecordCamera {
  return (camera, options) => {
    const type =
      typeof MediaRecorder === 'function'
        ? recordingType((mimeType) => MediaRecorder.isTypeSupported(mimeType))
        : null;
    const recorder = type && newRecorder(camera, type.mimeType);
    return recorder ? new CameraRecording(recorder, shelf, camera, options, type) : notSupported();
  };
}

class CameraRecording implements RunningRecording {
  readonly done: Promise<RecordingAnswer>;
  #settle!: (answer: RecordingAnswer) => void;
  readonly #recorder: MediaRecorder;
  readonly #pieces: RecordedPieces;
  readonly #hidden = new HiddenTime(() => performance.now());
  readonly #forget: () => void;
  readonly #longestMs: number;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #lastPiece: ReturnType<typeof setTimeout> | undefined;
  readonly #startedAt = new Date();
  #beganMs = performance.now();
  #endedMs: number | null = null;
  #end: RecordingEnd | null = null;
  #settled = false;

  constructor(
    recorder: MediaRecorder,
    shelf: RecordingShelf | null,
    camera: OpenCamera,
    { longestS, name }: RecorderOptions,
    { ending }: RecordingType,
  ) {
    this.done = new Promise((resolve) => (this.#settle = resolve));
    this.#recorder = recorder;
    this.#longestMs = longestS * 1000;
    this.#pieces = new RecordedPieces(shelf, `${name}.${ending}`, `video/${ending}`, this.#startedAt, () =>
      this.#finish('storage-full'),
    );
    this.#forget = camera.onLost(() => this.#finish('camera-lost'));
    this.#begin();
  }

  get elapsedS(): number {
    return ((this.#endedMs ?? performance.now()) - this.#beganMs) / 1000;
  }

  get bytes(): number {
    return this.#pieces.bytes;
  }

  stop(): void {
    this.#finish('asked');
  }

  #begin(): void {
    const recorder = this.#recorder;
    this.#count();
    // Recorders that wait for the first frame say so here: the time before it is none of the recording.
    recorder.addEventListener('start', () => this.#count());
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (!this.#settled) this.#pieces.add(data);
    });
    recorder.addEventListener('error', () => this.#finish('recorder-failed'));
    // Unasked: all tracks have ended.
    recorder.addEventListener('stop', () => {
      this.#mark('camera-lost');
      void this.#close(null);
    });
    try {
      recorder.start(PIECE_MS);
    } catch {
      void this.#close('unsupported');
    }
  }

  #count(): void {
    if (this.#end !== null) return;
    this.#beganMs = performance.now();
    clearTimeout(this.#longest);
    this.#longest = setTimeout(() => this.#finish('long-enough'), this.#longestMs);
  }

  /** The recorder hands over what it still has, and then stops. */
  #finish(end: RecordingEnd): void {
    if (this.#end !== null) return;
    this.#mark(end);
    this.#lastPiece = setTimeout(() => void this.#close(null), LAST_PIECE_MS);
    try {
      if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    } catch {
      void this.#close(null);
    }
  }

  #mark(end: RecordingEnd): void {
    this.#end ??= end;
    this.#endedMs ??= performance.now();
  }

  async #close(trouble: 'unsupported' | null): Promise<void> {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#longest);
    clearTimeout(this.#lastPiece);
    this.#forget();
    this.#endedMs ??= performance.now();
    const hiddenS = this.#hidden.end();
    const { file, shelfId } = await this.#pieces.end();
    if (file.size === 0) return this.#settle({ ok: false, trouble: trouble ?? 'no-frames' });
    this.#settle({
      ok: true,
      recording: {
        shelfId,
        file,
        startedAt: this.#startedAt,
        durationS: this.elapsedS,
        end: this.#end ?? 'recorder-failed',
        hiddenS,
      },
    });
  }
}

function newRecorder({ stream, format }: OpenCamera, mimeType: string): MediaRecorder | null {
  const settings: RecorderSettings = {
    mimeType,
    videoBitsPerSecond: recordingBitRate(format),
    videoKeyFrameIntervalDuration: PIECE_MS,
  };
  try {
    return new MediaRecorder(stream, settings);
  } catch {
    return null;
  }
}

function notSupported(): RunningRecording {
  return {
    elapsedS: 0,
    bytes: 0,
    stop: () => {},
    done: Promise.resolve({ ok: false, trouble: 'unsupported' }),
  };
}
