import type { EventEdit } from '../gait/event-edits';
import type { TrackEdit } from '../track/hand-edits';
import type { View } from '../track/view';

/** Part of a picture, px of the upright clip. */
export interface PersonBox {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a person may tell of one clip; `null` takes back what was told: it is found from the clip again. */
export interface Told {
  readonly view?: View | null;
  /** As in `AnalysisOptions`, all of them. */
  readonly cameraRollDeg?: number | null;
  readonly slowMotionFactor?: number | null;
  readonly statureCm?: number | null;
  readonly legLengthCm?: number | null;
  readonly beltSpeedMps?: number | null;
}

/**
 * One correction by hand of what was found in a clip. Times are on the clip's own clock, seconds; points are px of the
 * upright clip. Of two that contradict each other the later one holds. Times outside the clip, or outside the part that
 * is judged, are passed over; numbers that are none are refused (analysis/check-correction.ts).
 */
export type Correction =
  /** A joint is elsewhere, or legs were mixed up. */
  | TrackEdit
  /** A landing or push-off was at another time, was missed, or never was. */
  | EventEdit
  /** Only this part of the clip is judged. */
  | { readonly kind: 'keep-range'; readonly fromS: number; readonly toS: number }
  /** The whole clip is judged again. */
  | { readonly kind: 'whole-clip' }
  /** The runner is the person in this part of the picture; the network looks nowhere else. */
  | { readonly kind: 'choose-person'; readonly box: PersonBox }
  | { readonly kind: 'tell'; readonly told: Told };
