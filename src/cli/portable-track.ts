import type { KeypointName } from '../core/pose/keypoints';
import type { KeypointColumn, PoseTrack, WorldColumn } from '../core/pose/pose-track';

/** A pose track without maps, so that a browser can hand it over to Node with every digit kept. */
export interface PortableTrack {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly timesS: Float64Array;
  readonly columns: readonly (readonly [KeypointName, KeypointColumn])[];
  readonly world: readonly (readonly [KeypointName, WorldColumn])[];
  readonly tracker?: string;
}

export function toPortable(track: PoseTrack): PortableTrack {
  return { ...track, columns: [...track.columns], world: [...track.world] };
}

export function fromPortable(portable: PortableTrack): PoseTrack {
  return { ...portable, columns: new Map(portable.columns), world: new Map(portable.world) };
}
