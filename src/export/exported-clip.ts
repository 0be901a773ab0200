import type { PoseTrack } from '../core/pose/pose-track';
import type { ReportSource } from '../report/report';

/** One clip of a report, with the joints that are at hand. */
export interface ExportedClip {
  readonly source: ReportSource;
  /** Joints as they were found or brought in; absent in a report that was opened from a file. */
  readonly track?: PoseTrack;
  /** Cleaned joints as they are drawn over the picture; absent likewise. */
  readonly cleaned?: PoseTrack;
}
