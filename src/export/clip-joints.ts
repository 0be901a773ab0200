import type { PoseTrack } from '../core/pose/pose-track';

/** The joints of one clip that are at hand; none where a report was opened from a file. */
export interface ClipJoints {
  /** As they were found or brought in. */
  readonly track?: PoseTrack;
  /** Cleaned, as they are drawn over the picture. */
  readonly cleaned?: PoseTrack;
}
