import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../../src/core/pose/keypoints';
import { firstOfReference, peerAgreement, trackOfPeer } from '../bench/peers-agreement';
import type { PeerPose, PeerRun } from '../bench/peers-run';
import type { ReferenceClip } from '../bench/reference-keypoints';

const FRAMES = 4;
const TIMES_S = [0, 0.1, 0.2, 0.3];
/** A standing figure whose torso is 100 px long. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = Object.fromEntries(
  (['left', 'right'] as const).flatMap((side) => [
    [`${side}_shoulder`, [200, 100] as const],
    [`${side}_hip`, [200, 200] as const],
    [`${side}_knee`, [210, 300] as const],
    [`${side}_ankle`, [190, 400] as const],
    [`${side}_heel`, [185, 410] as const],
    [`${side}_foot_index`, [220, 410] as const],
  ]),
);
const TRUTH: ReferenceClip = {
  name: 'made up',
  videoPath: '',
  nearSide: 'left',
  kind: 'truth',
  points: new Map(
    Object.entries(PLACES).map(([name, place]) => [
      name as KeypointName,
      Array.from({ length: FRAMES + 3 }, () => place),
    ]),
  ),
};

/** The figure with some joints moved to the right. */
function seen(movedPx: Readonly<Record<string, number>>): PeerPose {
  return Object.entries(PLACES).map(([name, [x, y]]) => [name, x + (movedPx[name] ?? 0), y] as const);
}

function run(pose: PeerPose | null): PeerRun {
  const poses = TIMES_S.map(() => pose);
  return { widthPx: 640, heightPx: 480, loadMs: 0, readyMs: [], poseMs: [], poses };
}

const agree = (pose: PeerPose | null): ReturnType<typeof peerAgreement> =>
  peerAgreement(trackOfPeer(run(pose), TIMES_S), firstOfReference(TRUTH, FRAMES));

describe('how a peer agrees with the truth', () => {
  it('is nothing apart where it is right', () => {
    expect(agree(seen({}))).toMatchObject({ framesFound: FRAMES, frames: FRAMES, meanDistance: 0 });
  });

  it('is in torso lengths, the mean of both legs', () => {
    const { distance, meanDistance } = agree(seen({ left_knee: 10, right_knee: 20, left_ankle: 30 }));
    expect(distance.hip).toBe(0);
    expect(distance.knee).toBeCloseTo(0.15);
    expect(distance.ankle).toBeCloseTo(0.15);
    expect(meanDistance).toBeCloseTo(0.1);
  });

  it('is none where a joint is never given, and names unknown here are passed over', () => {
    const pose: PeerPose = [
      ...seen({}).filter(([name]) => name !== 'right_ankle'),
      ['left_palm', 1, 1] as const,
    ];
    expect(agree(pose).meanDistance).toBeNaN();
    expect(agree(null).framesFound).toBe(0);
  });
});
