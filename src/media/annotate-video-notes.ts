import type { AnnotateRequest } from '../../workers/analysis-api';
import type { GaitEvent } from '../core/gait/events';
import { firstIndexFrom } from '../core/signal/value-at';
import { type Skeleton, skeletonAt } from '../drawing/skeleton';
import { type AngleRow, frameAngles } from './annotate-video-angles';
import { frameRate } from './frame-times';

/** An event is named from so long before it until so long after it, s: some ten frames at 60 a second. */
export const CAPTION_HALF_S = 0.075;

/** An angle as it stands in one frame; NaN where it is not known. */
export type AngleNote = Omit<AngleRow, 'deg'> & { readonly deg: number };

/** What one frame is annotated with; what is not asked for is not there. */
export interface FrameNotes {
  /** None where the runner was not found. */
  readonly joints: Skeleton;
  /** In order of time. */
  readonly events?: readonly GaitEvent[];
  readonly angles?: readonly AngleNote[];
}

/**
 * Prepares what is known of a clip, to be asked frame by frame.
 * @returns what belongs to the frame that is shown at `timeS`
 */
export function frameNotes(
  request: Pick<AnnotateRequest, 'track' | 'view' | 'events' | 'rollDeg' | 'show'>,
): (timeS: number) => FrameNotes {
  const { track, view, rollDeg, show } = request;
  const events = [...request.events].sort((a, b) => a.timeS - b.timeS);
  const rows = show.angles ? frameAngles(track, view, events, rollDeg) : [];
  // The clip may hold frames that were not tracked; they are drawn without a skeleton, not with a neighbour's.
  const withinS = frameRate(track.timesS).intervalS / 2;
  return (timeS) => {
    const frame = nearestFrame(track.timesS, timeS, withinS);
    return {
      joints: frame === null ? new Map() : skeletonAt(track, frame),
      ...(show.events && {
        events: events.filter((event) => Math.abs(event.timeS - timeS) <= CAPTION_HALF_S),
      }),
      ...(rows.length > 0 && {
        angles: rows.map(({ deg, ...row }) => ({ ...row, deg: frame === null ? NaN : deg[frame]! })),
      }),
    };
  };
}

/** The frame nearest in time; `null` where none is near enough. */
function nearestFrame(timesS: Float64Array, timeS: number, withinS: number): number | null {
  const after = firstIndexFrom(timesS, timeS);
  const off = (i: number): number => (i in timesS ? Math.abs(timesS[i]! - timeS) : Infinity);
  const nearest = off(after) < off(after - 1) ? after : after - 1;
  return off(nearest) <= withinS ? nearest : null;
}
