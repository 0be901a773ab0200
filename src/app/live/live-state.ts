import type { AnalysisFailure } from '../../../workers/analysis-api';
import type { CameraDevice, CameraFormat, CameraTrouble, OpenCamera } from '../../camera/camera';

export interface LiveState {
  /**
   * `opening`: the browser asks, or the camera starts; `loading`: there is a picture, the network is on its way; `live`:
   * there is a picture, and nothing is waited for.
   */
  readonly phase: 'off' | 'opening' | 'loading' | 'live';
  /** Why it is off, where it did not end by itself. */
  readonly trouble: CameraTrouble | null;
  /** The picture is there and the network is not: recording works all the same. */
  readonly failure: AnalysisFailure | null;
  /** The processor does what the graphics card could not. */
  readonly leftGraphics: boolean;
  readonly devices: readonly CameraDevice[];
  readonly camera: OpenCamera | null;
  readonly format: CameraFormat | null;
  /** Of the view only: what is recorded and looked at is as the camera gives it. */
  readonly mirrored: boolean;
}

export const OFF: LiveState = {
  phase: 'off',
  trouble: null,
  failure: null,
  leftGraphics: false,
  devices: [],
  camera: null,
  format: null,
  mirrored: true,
};

/** A camera on a phone's back shows the world; any other is looked into as into a mirror. */
export function isMirror({ stream }: OpenCamera): boolean {
  return stream.getVideoTracks()[0]?.getSettings().facingMode !== 'environment';
}
