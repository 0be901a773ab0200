import type { KeypointName } from '../../core/pose/keypoints';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { TimeRange } from '../clock/clip-clock';

const JOINTS = ['knee', 'ankle', 'heel', 'foot_index'] as const;
/** Cleaning moves joints a little; legs were exchanged only where that fits this many times better than not. */
const CLEARLY = 3;

/**
 * Where cleaning, or somebody by hand, exchanged the legs that a network had mixed up: there the cleaned left leg is
 * where the raw right one was. Frames in which the legs hide each other show no difference and are left out.
 * @param cleaned with the raw track's frame times; NaN where nothing was kept
 * @returns stretches in order of time, each to the end of its last frame
 */
export function exchangedLegs(raw: PoseTrack, cleaned: PoseTrack): readonly TimeRange[] {
  const pairs = JOINTS.flatMap((joint) => {
    const of = (track: PoseTrack, side: 'left' | 'right') =>
      track.columns.get(`${side}_${joint}` as KeypointName);
    const [rawLeft, rawRight] = [of(raw, 'left'), of(raw, 'right')];
    const [left, right] = [of(cleaned, 'left'), of(cleaned, 'right')];
    return rawLeft && rawRight && left && right ? [{ rawLeft, rawRight, left, right }] : [];
  });
  const spans: { fromS: number; toS: number }[] = [];
  let open: { fromS: number; toS: number } | null = null;
  const n = raw.timesS.length;
  for (let i = 0; i < n; i++) {
    let [keptPx, exchangedPx] = [0, 0];
    for (const { rawLeft, rawRight, left, right } of pairs) {
      const kept = apart(rawLeft, left, i) + apart(rawRight, right, i);
      const exchanged = apart(rawLeft, right, i) + apart(rawRight, left, i);
      if (!Number.isFinite(kept + exchanged)) continue;
      keptPx += kept;
      exchangedPx += exchanged;
    }
    if (!(keptPx > CLEARLY * exchangedPx) || keptPx === 0) {
      open = null;
      continue;
    }
    if (!open) spans.push((open = { fromS: raw.timesS[i]!, toS: 0 }));
    open.toS = raw.timesS[i + 1] ?? raw.timesS[i]!;
  }
  return spans;
}

interface Places {
  readonly xPx: Float64Array;
  readonly yPx: Float64Array;
}

function apart(a: Places, b: Places, i: number): number {
  return Math.hypot(a.xPx[i]! - b.xPx[i]!, a.yPx[i]! - b.yPx[i]!);
}
