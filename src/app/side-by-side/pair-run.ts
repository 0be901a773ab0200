import { useMemo, useState } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import { ClipClock } from '../clock/clip-clock';
import type { Place } from '../comparison/compare-desk';
import { ShownFrame } from '../player/shown-frame';
import { useZoom, type Zoom } from '../player/use-zoom';
import type { ShownClip } from '../result/clip-player';
import { mirroredSource, mirroredTrack } from './mirror-clip';

/** A clip of which the joints of every picture are at hand. */
export interface TrackedClip extends ShownClip {
  readonly cleaned: PoseTrack;
}

/** One of two runs as it is played. */
export interface PairRun {
  readonly place: Place;
  readonly clip: TrackedClip;
  readonly clock: ClipClock;
  /** The picture is seen mirrored; `track` and `source` are as they lie on it. */
  readonly mirrored: boolean;
  readonly track: PoseTrack;
  readonly source: ReportSource;
  /** Which picture is on its stage. */
  readonly shown: ShownFrame;
  readonly zoom: Zoom;
}

export function isTracked(clip: ShownClip): clip is TrackedClip {
  return clip.cleaned !== undefined && clip.cleaned.timesS.length > 0;
}

export function usePairRun(place: Place, clip: TrackedClip, mirrored: boolean): PairRun {
  const { cleaned, source: filmed } = clip;
  const { timesS } = cleaned;
  const clock = useMemo(() => new ClipClock(timesS), [timesS]);
  const [shown] = useState(() => new ShownFrame());
  const track = useMemo(() => (mirrored ? mirroredTrack(cleaned) : cleaned), [mirrored, cleaned]);
  const source = useMemo(() => (mirrored ? mirroredSource(filmed) : filmed), [mirrored, filmed]);
  const zoom = useZoom(track, shown);
  return { place, clip, clock, mirrored, track, source, shown, zoom };
}
