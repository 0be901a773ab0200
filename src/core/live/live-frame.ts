import type { PosePoint } from '../pose/pose-track';

/** One frame of the camera, after the network. */
export interface LiveFrame {
  readonly timeS: number;
  /** 33 landmarks in KEYPOINTS order, px of the camera's picture as it is (never mirrored); `null` = nobody. */
  readonly points: readonly (PosePoint | null)[] | null;
  /** 0..1 of the whole picture, or of the runner where there is one; `null` where it was not measured. */
  readonly brightness: number | null;
}

/** What the picture has to show. */
export type WantedView = 'any' | 'side' | 'front' | 'rear';
