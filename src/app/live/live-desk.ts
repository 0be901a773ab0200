import type { AnalysisFailure, Outcome } from '../../../workers/analysis-api';
import type { LiveSeen } from '../../../workers/live-api';
import type { CameraDevice, CameraFormat, Cameras, CameraTrouble, OpenCamera } from '../../camera/camera';
import type { ModelId } from '../../pose/pose-estimator';
import type { LiveEngine } from './live-engine';

export interface LiveState {
  /** `opening`: the browser asks, or the camera starts; `loading`: there is a picture, the network is on its way. */
  readonly phase: 'off' | 'opening' | 'loading' | 'live';
  /** Why it is off, where it did not end by itself. */
  readonly trouble: CameraTrouble | null;
  /** The picture is there and the network is not: recording works all the same. */
  readonly failure: AnalysisFailure | null;
  readonly devices: readonly CameraDevice[];
  readonly camera: OpenCamera | null;
  readonly format: CameraFormat | null;
  /** Of the view only: what is recorded and looked at is as the camera gives it. */
  readonly mirrored: boolean;
}

/** How the live loop keeps up. */
export interface LiveLag {
  /** From the camera's frame to its landmarks on the page, median of the last frames, ms. */
  readonly frameToDrawMs: number;
  readonly looked: number;
  /** Came while the network was busy with another one; they wait for nobody. */
  readonly skipped: number;
}

/**
 * A camera that is on, and the network that looks at it: one frame under way at most. What is seen goes to listeners frame
 * by frame; the state changes seldom.
 */
export class LiveDesk {
  constructor(cameras: Cameras, engine: LiveEngine) {
    void [cameras, engine];
  }

  readonly state = (): LiveState => OFF;

  readonly subscribe = (listener: () => void): (() => void) => {
    void listener;
    return () => {};
  };

  /** Every frame that was looked at, in camera px, never mirrored. @returns what forgets the listener */
  readonly onSeen = (listener: (seen: LiveSeen) => void): (() => void) => {
    void listener;
    return () => {};
  };

  /** Asks for the camera (on a click only) and begins to look. Never rejects. */
  async open(model: ModelId, deviceId: string | null = null): Promise<void> {
    void [model, deviceId];
    return Promise.resolve();
  }

  /** Size and rate of the camera that is on. */
  async change(format: CameraFormat): Promise<void> {
    void format;
    return Promise.resolve();
  }

  mirror(mirrored: boolean): void {
    void mirrored;
  }

  /** The element that shows the camera: frames are taken when it shows them. `null` when it leaves the page. */
  attach(video: HTMLVideoElement | null): void {
    void video;
  }

  /** One picture by itself, a photo; no camera is needed. */
  async lookAt(
    picture: Blob,
    model: ModelId,
  ): Promise<Outcome<LiveSeen & { widthPx: number; heightPx: number }>> {
    void [picture, model];
    return Promise.reject(new RangeError('not written yet'));
  }

  get lag(): LiveLag {
    return { frameToDrawMs: NaN, looked: 0, skipped: 0 };
  }

  /** Lets the camera go: its light goes out. The worker ends. */
  close(): void {}
}

const OFF: LiveState = {
  phase: 'off',
  trouble: null,
  failure: null,
  devices: [],
  camera: null,
  format: null,
  mirrored: true,
};
