import type { AnalysisFailure, Outcome } from '../../../workers/analysis-api';
import type { LiveSeen } from '../../../workers/live-api';
import type { CameraFormat, Cameras, OpenCamera } from '../../camera/camera';
import type { ModelId } from '../../pose/pose-estimator';
import type { LiveLag } from './lag-meter';
import type { LiveEngine } from './live-engine';
import { LiveLoop } from './live-loop';
import { LiveNetworkSlot } from './live-network';
import { isMirror, OFF, type LiveState } from './live-state';
import { lookAtPhoto, type PhotoSeen, type ReadPhoto } from './look-at-photo';
import { showStream } from './show-stream';
import type { TakePicture } from './take-picture';

export type { LiveLag } from './lag-meter';
export type { LiveState } from './live-state';

export interface LiveDeskOptions {
  readonly take?: TakePicture;
  readonly readPhoto?: ReadPhoto;
}

/** The network is started again by itself so often before it is said to have failed... */
const RESTARTS = 1;
/** ...and once more after it has looked at so many frames without fault. */
const SOUND_AFTER_LOOKS = 300;

/**
 * A camera that is on, and the network that looks at it: one frame under way at most. What is seen goes to listeners frame
 * by frame; the state changes seldom.
 */
export class LiveDesk {
  readonly #cameras: Cameras;
  readonly #engine: LiveEngine;
  readonly #options: LiveDeskOptions;
  readonly #network: LiveNetworkSlot;
  readonly #loop: LiveLoop;
  readonly #listeners = new Set<() => void>();
  readonly #seenListeners = new Set<(seen: LiveSeen) => void>();
  #state: LiveState = OFF;
  /** Rises with everything that makes what is under way come to nothing. */
  #turn = 0;
  #model: ModelId | null = null;
  #mirrorChosen = false;
  #video: HTMLVideoElement | null = null;
  #hide: (() => void) | null = null;
  #forgetCamera: (() => void) | null = null;
  #forgetDevices: (() => void) | null = null;
  #restartsLeft = RESTARTS;
  #looksSinceRestart = 0;
  #photos: Promise<unknown> = Promise.resolve();
  #photosWaiting = 0;

  constructor(cameras: Cameras, engine: LiveEngine, options: LiveDeskOptions = {}) {
    this.#cameras = cameras;
    this.#engine = engine;
    this.#options = options;
    this.#network = new LiveNetworkSlot(engine);
    const onSeen = (seen: LiveSeen): void => this.#seen(seen);
    const onFailure = (failure: AnalysisFailure): void => void this.#failed(failure);
    this.#loop = new LiveLoop(engine, { onSeen, onFailure }, options.take);
  }

  readonly state = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#forgetDevices = this.#cameras.onChange(() => void this.#listDevices());
      void this.#listDevices();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#forgetDevices?.();
      this.#forgetDevices = null;
    };
  };

  /** Every frame that was looked at, in camera px, never mirrored. @returns what forgets the listener */
  readonly onSeen = (listener: (seen: LiveSeen) => void): (() => void) => {
    this.#seenListeners.add(listener);
    return () => void this.#seenListeners.delete(listener);
  };

  /** Asks for the camera (on a click only) and begins to look; a camera that is on is let go. Never rejects. */
  async open(model: ModelId, deviceId: string | null = null): Promise<void> {
    this.#letGo();
    const turn = ++this.#turn;
    this.#model = model;
    this.#restartsLeft = RESTARTS;
    this.#set({ phase: 'opening', trouble: null, failure: null });
    // It loads while the person is asked.
    if (this.#photosWaiting === 0) void this.#network.load(model);
    const answer = await this.#cameras.open({ deviceId, format: null });
    if (turn !== this.#turn) {
      if (answer.ok) answer.camera.close();
      return;
    }
    if (!answer.ok) {
      this.#set({ phase: 'off', trouble: answer.trouble });
      return;
    }
    this.#take(answer.camera);
    await this.#goOn();
  }

  /** Size and rate of the camera that is on. */
  async change(format: CameraFormat): Promise<void> {
    const { camera } = this.#state;
    if (!camera) return;
    const given = await camera.change(format).catch(() => camera.format);
    if (this.#state.camera === camera) this.#set({ format: given });
  }

  mirror(mirrored: boolean): void {
    this.#mirrorChosen = true;
    this.#set({ mirrored });
  }

  /** The element that shows the camera: frames are taken when it shows them. `null` when it leaves the page. */
  attach(video: HTMLVideoElement | null): void {
    if (video === this.#video) return;
    this.#loop.stop();
    this.#hide?.();
    this.#hide = null;
    this.#video = video;
    this.#show();
    void this.#goOn();
  }

  /** The network rests while something else needs the machine: the picture goes on, nothing is looked at. */
  rest(resting: boolean): void {
    this.#loop.rest(resting);
  }

  /** One picture by itself, a photo; no camera is needed. Never rejects. */
  lookAt(picture: Blob, model: ModelId): Promise<Outcome<PhotoSeen>> {
    this.#photosWaiting++;
    const outcome = this.#photos
      .then(() => this.#lookAt(picture, model))
      .finally(() => {
        this.#photosWaiting--;
        void this.#goOn();
      });
    this.#photos = outcome;
    return outcome;
  }

  get lag(): LiveLag {
    return this.#loop.lag;
  }

  /** Lets the camera go: its light goes out. The worker ends. */
  close(): void {
    this.#turn++;
    this.#letGo();
    this.#network.end();
    this.#set({ phase: 'off', trouble: null, failure: null });
  }

  async #lookAt(picture: Blob, model: ModelId): Promise<Outcome<PhotoSeen>> {
    this.#loop.stop();
    await this.#loop.idle();
    const network = await this.#network.load(model);
    if (!network.ok) return network;
    const outcome = await lookAtPhoto(this.#engine, picture, this.#options.readPhoto);
    if (!outcome.ok && outcome.error.code.startsWith('worker-')) this.#network.end();
    return outcome;
  }

  /** Looks at what the camera shows, as soon as there is a camera, an element and a network. */
  async #goOn(): Promise<void> {
    const turn = this.#turn;
    const { camera, failure } = this.#state;
    // A photo comes first; it calls again.
    if (!camera || failure || !this.#model || this.#photosWaiting > 0) return;
    const network = await this.#network.load(this.#model);
    if (turn !== this.#turn || this.#photosWaiting > 0) return;
    if (network.ok) {
      this.#set({ phase: 'live' });
      if (this.#video) this.#loop.start(this.#video, network.value.pictureSizePx);
    } else if (network.error.code !== 'cancelled') await this.#failed(network.error);
  }

  #seen(seen: LiveSeen): void {
    const leftGraphics = seen.leftGraphics === true;
    if (leftGraphics !== this.#state.leftGraphics) this.#set({ leftGraphics });
    if (++this.#looksSinceRestart > SOUND_AFTER_LOOKS) this.#restartsLeft = RESTARTS;
    for (const listener of this.#seenListeners) told(() => listener(seen));
  }

  /** The network, or its worker, is gone: once it is started again without a word. */
  async #failed(failure: AnalysisFailure): Promise<void> {
    this.#network.end();
    this.#looksSinceRestart = 0;
    if (this.#restartsLeft === 0 || !this.#model) {
      this.#set({ phase: 'live', failure });
      return;
    }
    this.#restartsLeft--;
    this.#set({ phase: 'loading' });
    await this.#goOn();
  }

  #take(camera: OpenCamera): void {
    this.#loop.countAnew();
    this.#forgetCamera = camera.onLost((trouble) => {
      this.#turn++;
      this.#letGo();
      this.#set({ phase: 'off', trouble });
      void this.#listDevices();
    });
    const mirrored = this.#mirrorChosen ? this.#state.mirrored : isMirror(camera);
    this.#set({ phase: 'loading', camera, format: camera.format, mirrored });
    this.#show();
    // Names are told only after the first permission.
    void this.#listDevices();
  }

  #show(): void {
    const { camera } = this.#state;
    if (this.#video && camera && !this.#hide) this.#hide = showStream(this.#video, camera.stream);
  }

  /** Of the camera only: the network stays. */
  #letGo(): void {
    this.#loop.stop();
    this.#hide?.();
    this.#hide = null;
    this.#forgetCamera?.();
    this.#forgetCamera = null;
    const { camera } = this.#state;
    if (!camera) return;
    camera.close();
    this.#set({ camera: null, format: null });
  }

  async #listDevices(): Promise<void> {
    this.#set({ devices: await this.#cameras.list() });
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A listener's fault is the page's, not the network's: it is said as loudly as any, and the loop goes on. */
function told(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
