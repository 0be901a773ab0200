import type { Side } from '../../core/pose/keypoints';
import type { ReportSource } from '../../report/report';

/** What is drawn of one stance behind and above the lines. Times on the clip's clock, seconds. */
export interface Stance {
  readonly side: Side;
  readonly fromS: number;
  readonly toS: number;
}

/** When each foot stands, in order of time. */
export function stancesOf({ steps = [] }: ReportSource): readonly Stance[] {
  return steps.map(({ side, contactS, toeOffS }) => ({ side, fromS: contactS, toS: toeOffS }));
}
