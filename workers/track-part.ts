import type { PictureBox } from '../src/drawing/picture-box';
import type { BackendId, ModelId } from '../src/pose/pose-estimator';

/**
 * Whose frames a part holds. A clip goes on from parts only where all of this is the same: the network that looks on
 * would see otherwise what it never saw so.
 */
export interface TrackIdentity {
  /** Of the file, 64 hex digits. */
  readonly sha256: string;
  readonly model: ModelId;
  readonly modelSha256: string;
  readonly backend: BackendId;
  readonly decoder: 'webcodecs' | 'element';
  /** The part of the picture that was looked at; all of it without. */
  readonly region?: PictureBox;
  /** Weights of the light network that chose the frames, where they were chosen: see pass.ts. */
  readonly lightSha256?: string;
}

/** What a network saw in a stretch of a clip; the parts of a clip follow each other without a gap, pass after pass. */
export interface TrackPart {
  /** Frames in the parts before it. */
  readonly firstFrame: number;
  /** Of each frame, s. */
  readonly timesS: Float64Array;
  /**
   * 33 rows a frame of (xPx, yPx, confidence); NaN where something was not found. Exactly what was found. In memory that is
   * shared with the worker, where the page may have such: not to be changed, and to be copied by who stores it.
   */
  readonly points: Float32Array;
  /**
   * What the network and the meters remembered after the last frame: given back, they go on as if nothing had happened.
   * Opaque; survives structured cloning.
   */
  readonly after: unknown;
}

/** A clip of which a beginning was seen. */
export interface UnfinishedTrack {
  readonly identity: TrackIdentity;
  /** In order, from frame 0 on. */
  readonly parts: readonly TrackPart[];
}
