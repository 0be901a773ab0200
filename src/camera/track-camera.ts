import { applyWish } from './best-format';
import type { CameraDevice, CameraFormat, CameraTrouble, OpenCamera } from './camera';
import { formatOf, offersOf } from './camera-format';

/**
 * A track that gives no pictures for so long while its page is in sight has lost its camera to another program, ms. Phones
 * rest the camera of a page out of sight, and give it back: that is no loss.
 */
export const MUTED_MS = 5000;

/** A running video track as a camera. */
export class TrackCamera implements OpenCamera {
  readonly stream: MediaStream;
  readonly device: CameraDevice;
  readonly offers: readonly CameraFormat[];
  readonly #track: MediaStreamTrack;
  readonly #permission: () => Promise<PermissionState | null>;
  readonly #listeners = new Set<(trouble: CameraTrouble) => void>();
  #muted: ReturnType<typeof setTimeout> | undefined;
  #changes: Promise<unknown> = Promise.resolve();
  #state: 'on' | 'closed' | CameraTrouble = 'on';

  /** @param permission what the browser says of the permission to use cameras; `null` where it does not */
  constructor(
    stream: MediaStream,
    track: MediaStreamTrack,
    permission: () => Promise<PermissionState | null>,
  ) {
    this.stream = stream;
    this.#track = track;
    this.#permission = permission;
    this.device = { id: track.getSettings().deviceId ?? '', name: track.label };
    this.offers = offersOf(track);
    track.addEventListener('ended', this.#ended);
    track.addEventListener('mute', this.#wait);
    track.addEventListener('unmute', this.#wait);
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', this.#wait);
    this.#wait();
  }

  get format(): CameraFormat {
    return formatOf(this.#track);
  }

  /** One after the other; what the browser refuses leaves the camera as it was. */
  change(format: CameraFormat): Promise<CameraFormat> {
    const changed = this.#changes.then(async () => {
      if (this.#state !== 'on') return this.format;
      const before = this.format;
      const given = await applyWish(this.#track, format);
      // A camera may have been stopped for the change before it was refused.
      return given ?? (await applyWish(this.#track, before)) ?? this.format;
    });
    this.#changes = changed;
    return changed;
  }

  onLost(listener: (trouble: CameraTrouble) => void): () => void {
    this.#listeners.add(listener);
    const lost = this.#state;
    if (lost !== 'on' && lost !== 'closed') {
      queueMicrotask(() => {
        if (this.#listeners.delete(listener)) listener(lost);
      });
    }
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    if (this.#state === 'on') this.#state = 'closed';
    this.#listeners.clear();
    this.#letGo();
  }

  #letGo(): void {
    clearTimeout(this.#muted);
    this.#track.removeEventListener('ended', this.#ended);
    this.#track.removeEventListener('mute', this.#wait);
    this.#track.removeEventListener('unmute', this.#wait);
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', this.#wait);
    for (const track of this.stream.getTracks()) track.stop();
  }

  readonly #ended = (): void => {
    void this.#permission().then((state) => this.#lose(state === 'denied' ? 'refused' : 'unplugged'));
  };

  /** Begins to count, or stops counting, how long there has been no picture. */
  readonly #wait = (): void => {
    clearTimeout(this.#muted);
    const inSight = typeof document === 'undefined' || document.visibilityState === 'visible';
    if (this.#track.muted && inSight) this.#muted = setTimeout(() => this.#lose('busy'), MUTED_MS);
  };

  #lose(trouble: CameraTrouble): void {
    if (this.#state !== 'on') return;
    this.#state = trouble;
    this.#letGo();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener(trouble);
  }
}
