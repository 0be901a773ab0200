import type { Provenance, TrackedClip } from '../../workers/analysis-api';
import type { Warning } from '../core/analysis/analysis';
import type { PoseTrack } from '../core/pose/pose-track';
import type { ReportClip } from '../report/report';
import { CommandEnd, EXIT } from './exit-codes';
import type { InputFile } from './input-file';

/** An input after its keypoints are known, whether from a file or from a network: all that analysis needs. */
export interface TrackedInput {
  readonly input: InputFile;
  readonly track: PoseTrack;
  readonly clip: ReportClip;
  readonly provenance: Provenance;
  /** How light the runner was; keypoints from a file have no picture. */
  readonly light?: NonNullable<TrackedClip['light']>;
  readonly warnings: readonly Warning[];
}

/**
 * @throws {CommandEnd} (no runner) when no frame has a person in it
 */
export function requireRunner({ input, track }: Pick<TrackedInput, 'input' | 'track'>): void {
  const seen = [...track.columns.values()].some(({ xPx }) => xPx.some(Number.isFinite));
  if (seen) return;
  throw new CommandEnd(
    EXIT.noRunner,
    `No runner was found in ${input.path}. The whole body should be in the picture, well lit and not too small.`,
  );
}

/** Frames a second and length of a track, from its own times; a single frame counts as one second's. */
export function timing(track: PoseTrack): { fps: number; durationS: number } {
  const { timesS } = track;
  const spanS = timesS.length > 1 ? timesS[timesS.length - 1]! - timesS[0]! : 0;
  if (spanS === 0) return { fps: 1, durationS: timesS.length };
  // Times in files are rounded to microseconds: digits beyond these would be made up.
  const fps = rounded((timesS.length - 1) / spanS, 3);
  return { fps, durationS: rounded(timesS.length / fps, 6) };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
