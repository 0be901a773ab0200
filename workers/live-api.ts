import type { Light } from '../src/media/light-meter';
import type { BackendId, ModelId } from '../src/pose/pose-estimator';
import type { Outcome } from './analysis-api';

export interface LiveStart {
  readonly model: ModelId;
  readonly backend?: BackendId;
}

export interface LiveNetwork {
  readonly model: ModelId;
  readonly modelSha256: string;
  readonly backend: BackendId;
  /** Longest side of a picture that the network gains from, px: larger ones may be made smaller before they are sent. */
  readonly pictureSizePx: number;
}

export interface LiveLook {
  /** Closed by the worker. */
  readonly picture: ImageBitmap | VideoFrame;
  readonly timeS: number;
  /** Camera px per picture px: landmarks come back in the camera's. */
  readonly scale: number;
  /** Not the frame after the last one, but a picture by itself (a photo). */
  readonly alone?: boolean;
}

/** What the network sees in one picture. */
export interface LiveSeen {
  readonly timeS: number;
  /** 33 x (xPx, yPx, confidence) in camera px, NaN where there is none; `null` = nobody. */
  readonly points: Float32Array | null;
  /** 33 x (x, y, z) m about the mid-hip, as `PosePoint.worldM`; `null` where the network gives none. */
  readonly world: Float32Array | null;
  /** Of the runner, or of the whole picture where nobody is seen. */
  readonly light: Light | null;
  readonly networkMs: number;
  /** The graphics processor could not be used, or went away: the main processor calculates in its place. */
  readonly leftGraphics?: true;
}

/** The door between a page with a camera and the worker that looks at its pictures. */
export interface LiveApi {
  /** Loads a network and warms it up; the one before is let go. */
  start(request: LiveStart, onProgress: (fraction: number | null) => void): Promise<Outcome<LiveNetwork>>;
  /** One picture at a time: the page sends the next when this one is back. */
  look(look: LiveLook): Promise<Outcome<LiveSeen>>;
  diagnostics(): Promise<{ readonly tensors: number }>;
}
