import type { PosePoint } from '../pose/pose-track';
import type { FramingAdvice, LiveFigures } from './live-figures';

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

/** Follows a camera frame by frame. Remembers the last seconds only, however long it runs. */
export class LiveWatch {
  constructor(widthPx: number, heightPx: number, wanted: WantedView = 'any') {
    void [widthPx, heightPx, wanted];
  }

  /** Takes the next frame; one that does not rise in time begins anew. */
  add(frame: LiveFrame): void {
    void frame;
  }

  /** The latest landmarks, smoothed for the eye (One-Euro); `null` = nobody. */
  get shown(): readonly (PosePoint | null)[] | null {
    return null;
  }

  get figures(): LiveFigures {
    throw new RangeError('not written yet');
  }

  /** What to change, the worst first; empty = the picture is good. Steady for some time: it does not flicker. */
  get advice(): readonly FramingAdvice[] {
    return [];
  }
}
