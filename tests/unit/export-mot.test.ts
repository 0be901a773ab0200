import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPOINTS, type KeypointName } from '../../src/core/pose/keypoints';
import { trackFromFrames, type PosePoint, type PoseTrack } from '../../src/core/pose/pose-track';
import { motText } from '../../src/export/mot';
import { uprightClip } from '../../src/export/upright-clip';
import type { ReportSource } from '../../src/report/report';
import { readMotStrictly } from '../fixtures/read-motion-files';
import { filmed, reportSource } from '../fixtures/report-source';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import {
  footAngleDeg,
  kneeFlexionDeg,
  thighExtensionDeg,
  tibiaAngleDeg,
  trunkLeanDeg,
} from '../fixtures/synthetic-runner/truth-angles';

const RAD = Math.PI / 180;
const RIGHT_LEG = { hipFlexion: 25, knee: 60, ankle: -10 };
const LEFT_LEG = { hipFlexion: -15, knee: 12, ankle: 8 };

type Figure = Partial<Record<KeypointName, readonly [aheadPx: number, upPx: number]>>;

/** A leg of straight lines from its angles, written as one would draw it. */
function leg(side: 'left' | 'right', { hipFlexion, knee, ankle }: typeof RIGHT_LEG): Figure {
  const hip = [0, 0] as const;
  const down = (from: readonly [number, number], lengthPx: number, forwardDeg: number) =>
    [
      from[0] + lengthPx * Math.sin(forwardDeg * RAD),
      from[1] - lengthPx * Math.cos(forwardDeg * RAD),
    ] as const;
  const kneeAt = down(hip, 120, hipFlexion);
  const ankleAt = down(kneeAt, 120, hipFlexion - knee);
  // The sole is square to the shank, and drawn up by the ankle's angle.
  const toesUpDeg = hipFlexion - knee + ankle;
  const along = (lengthPx: number) =>
    [
      ankleAt[0] + lengthPx * Math.cos(toesUpDeg * RAD),
      ankleAt[1] + lengthPx * Math.sin(toesUpDeg * RAD),
    ] as const;
  return {
    [`${side}_hip`]: hip,
    [`${side}_knee`]: kneeAt,
    [`${side}_ankle`]: ankleAt,
    [`${side}_heel`]: along(-15),
    [`${side}_foot_index`]: along(40),
  };
}

function trackOf(figures: readonly (Figure | null)[], facing: 1 | -1): PoseTrack {
  return trackFromFrames(
    figures.map((figure, i) => ({
      timeS: i / 60,
      points:
        figure &&
        KEYPOINTS.map((name): PosePoint | null => {
          const at = figure[name];
          return at ? { xPx: 640 + facing * at[0], yPx: 360 - at[1], confidence: 1 } : null;
        }),
    })),
    1280,
    720,
  );
}

function mot(track: PoseTrack, source: Partial<ReportSource> = {}) {
  const text = motText(uprightClip(track, reportSource(source)));
  return text === null ? null : readMotStrictly(text);
}

const FIGURE: Figure = {
  ...leg('left', LEFT_LEG),
  ...leg('right', RIGHT_LEG),
  left_shoulder: [20, 150],
  right_shoulder: [10, 150],
};

describe('angles over time', () => {
  it.each(['side-left', 'side-right'] as const)('are those that were drawn, seen from %s', (view) => {
    const track = trackOf([FIGURE, FIGURE], view === 'side-left' ? -1 : 1);
    const { head, columns } = mot(track, { view })!;
    expect(head).toMatchObject({ version: '1', nRows: '2', nColumns: '8', inDegrees: 'yes' });
    expect(
      Object.fromEntries([...columns].map(([name, [first]]) => [name, Math.round(first! * 100) / 100])),
    ).toEqual({
      time: 0,
      hip_flexion_r: 25,
      knee_angle_r: 60,
      ankle_angle_r: -10,
      hip_flexion_l: -15,
      knee_angle_l: 12,
      ankle_angle_l: 8,
      trunk_lean: Math.round((Math.atan2(15, 150) / RAD) * 100) / 100,
    });
  });

  it('hold for every pose of a leg, also with the foot behind and upside down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 80 }),
        fc.integer({ min: 0, max: 140 }),
        fc.integer({ min: -50, max: 30 }),
        (hipFlexion, knee, ankle) => {
          const figure = { ...FIGURE, ...leg('right', { hipFlexion, knee, ankle }) };
          const { columns } = mot(trackOf([figure, figure], 1))!;
          const first = (name: string) => columns.get(name)![0]!;
          expect(first('hip_flexion_r')).toBeCloseTo(hipFlexion, 3);
          expect(first('knee_angle_r')).toBeCloseTo(knee, 3);
          expect(first('ankle_angle_r')).toBeCloseTo(ankle, 3);
        },
      ),
    );
  });

  it('are those of the true runner in every frame, however the camera leans', () => {
    const runner = makeRunner({ stepRatePerMin: 176 });
    const { track } = filmRunner(runner, { view: 'side-left', distanceM: 60, rollDeg: -4, durationS: 2 });
    const { columns } = mot(track, { view: 'side-left', situation: filmed(-4) })!;
    const times = columns.get('time')!;
    const off = (name: string, truth: (timeS: number) => number): number =>
      Math.max(...times.map((timeS, i) => Math.abs(columns.get(name)![i]! - truth(timeS))));
    const at = (timeS: number) => runner.jointsAt(timeS);
    for (const [letter, side] of [
      ['l', 'left'],
      ['r', 'right'],
    ] as const) {
      expect(off(`hip_flexion_${letter}`, (t) => -thighExtensionDeg(at(t), side))).toBeLessThan(0.5);
      expect(off(`knee_angle_${letter}`, (t) => kneeFlexionDeg(at(t), side))).toBeLessThan(0.5);
      const ankle = (t: number) => footAngleDeg(at(t), side) - tibiaAngleDeg(at(t), side);
      expect(off(`ankle_angle_${letter}`, ankle)).toBeLessThan(1);
    }
    expect(off('trunk_lean', (t) => trunkLeanDeg(at(t)))).toBeLessThan(0.3);
  });

  it('leave frames out in which one is not known, and a joint that is hardly ever seen', () => {
    const noKnee = { ...FIGURE };
    delete noKnee.left_knee;
    const noToe = { ...FIGURE };
    delete noToe.right_foot_index;
    const { columns } = mot(trackOf([FIGURE, noKnee, null, FIGURE], 1))!;
    expect(columns.get('time')).toEqual([0, 0.05]);
    const hardly = mot(trackOf([FIGURE, noToe, noToe, noToe], 1))!;
    expect([...hardly.columns.keys()]).not.toContain('ankle_angle_r');
    expect(hardly.columns.get('time')!.length).toBe(4);
  });

  it('are the runner’s own in slow motion', () => {
    const slow = { ...reportSource().provenance, settings: { slowMotionFactor: 2 } };
    const { columns } = mot(trackOf([FIGURE, FIGURE, FIGURE], 1), { provenance: slow })!;
    expect(columns.get('time')![2]).toBeCloseTo(1 / 60, 5);
  });

  it('are not made up from views that do not show them', () => {
    for (const view of ['rear', 'front', 'oblique'] as const) {
      expect(mot(trackOf([FIGURE, FIGURE], 1), { view })).toBeNull();
    }
    expect(mot(trackOf([null], 1))).toBeNull();
  });
});
