import { KEYPOINTS } from '../../src/core/pose/keypoints';
import {
  trackFromFrames,
  type KeypointColumn,
  type PosePoint,
  type PoseTrack,
} from '../../src/core/pose/pose-track';
import { measureAgreement } from './measure-agreement';
import type { PeerRun } from './peers-run';
import type { ReferenceClip } from './reference-keypoints';

const JOINTS = ['hip', 'knee', 'ankle'] as const;

/** How a tracker's hips, knees and ankles lie against the truth; the same formula for every tracker. */
export interface PeerAgreement {
  readonly framesFound: number;
  readonly frames: number;
  readonly legsSwapped: number;
  /** Distance by joint, torso lengths: the mean of both legs' medians over the frames. */
  readonly distance: Readonly<Record<(typeof JOINTS)[number], number>>;
  /** The mean over hip, knee and ankle. */
  readonly meanDistance: number;
}

/**
 * @param track whose first frames are the reference's
 * @param reference of as many frames as are compared
 */
export function peerAgreement(track: PoseTrack, reference: ReferenceClip): PeerAgreement {
  const frames = reference.points.get('left_hip')!.length;
  const { near, far, framesFound, legsSwapped } = measureAgreement(firstFrames(track, frames), reference);
  const [hip, knee, ankle] = JOINTS.map(
    // A joint that it never gave is no agreement at all.
    (joint) => ((near.distance[joint] ?? NaN) + (far.distance[joint] ?? NaN)) / 2,
  ) as [number, number, number];
  return {
    framesFound,
    frames,
    legsSwapped,
    distance: { hip, knee, ankle },
    meanDistance: (hip + knee + ankle) / 3,
  };
}

/** The reference, no longer than this. */
export function firstOfReference(reference: ReferenceClip, frames: number): ReferenceClip {
  const points = new Map([...reference.points].map(([name, places]) => [name, places.slice(0, frames)]));
  return { ...reference, points };
}

/** What a peer found, as a track like ours. */
export function trackOfPeer(run: PeerRun, timesS: readonly number[]): PoseTrack {
  const frames = run.poses.map((pose, i) => {
    const found = new Map<string, PosePoint>(
      pose?.map(([name, xPx, yPx]) => [name, { xPx, yPx, confidence: 1 }]),
    );
    return { timeS: timesS[i]!, points: pose && KEYPOINTS.map((name) => found.get(name) ?? null) };
  });
  return trackFromFrames(frames, run.widthPx, run.heightPx);
}

function firstFrames(track: PoseTrack, frames: number): PoseTrack {
  const cut = ({ xPx, yPx, confidence }: KeypointColumn): KeypointColumn => ({
    xPx: xPx.subarray(0, frames),
    yPx: yPx.subarray(0, frames),
    confidence: confidence.subarray(0, frames),
  });
  const columns = new Map([...track.columns].map(([name, column]) => [name, cut(column)]));
  return { ...track, timesS: track.timesS.subarray(0, frames), columns, world: new Map() };
}
