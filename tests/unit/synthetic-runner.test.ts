import { describe, expect, it } from 'vitest';
import {
  corrupt,
  filmRunner,
  makeRunner,
  NEUTRAL_WALKER,
  truthBetween,
  type Runner,
} from '../fixtures/synthetic-runner';

const runners: [string, Runner][] = [
  ['neutral', makeRunner()],
  ['fast', makeRunner({ seed: 2, beltSpeedMps: 4, stepRatePerMin: 182, dutyFactor: 0.31 })],
  [
    'slow and short',
    makeRunner({ seed: 3, beltSpeedMps: 2.2, stepRatePerMin: 158, dutyFactor: 0.4, statureM: 1.6 }),
  ],
  ['forefoot', makeRunner({ seed: 4, footPitchAtContactDeg: { left: -6, right: -6 } })],
  ['walker', makeRunner({ ...NEUTRAL_WALKER, seed: 5 })],
];

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);

describe.each(runners)('the synthetic runner: %s', (_, runner) => {
  const { body, params } = runner;

  it('keeps its bones as long as they are and its feet out of the belt', () => {
    for (let t = 0; t < params.durationS; t += 0.013) {
      const joints = runner.jointsAt(t);
      for (const side of ['left', 'right'] as const) {
        const [hip, knee, ankle] = [`hip`, `knee`, `ankle`].map((part) =>
          joints.get(`${side}_${part}` as 'left_hip')!,
        );
        expect(distance(hip!, knee!)).toBeCloseTo(body.thighM, 6);
        expect(distance(knee!, ankle!)).toBeCloseTo(body.shankM, 6);
        expect(joints.get(`${side}_heel`)![1]).toBeGreaterThan(0);
        expect(joints.get(`${side}_foot_index`)![1]).toBeGreaterThan(0);
      }
    }
  });

  it('rides with the belt in the middle of contact and moves without jumps', () => {
    for (const { side, contactS, toeOffS } of runner.contacts.slice(6, 12)) {
      const at = (t: number) => runner.jointsAt(t).get(`${side}_foot_index`)!;
      const u = contactS + 0.3 * (toeOffS - contactS);
      expect((at(u + 0.01)[0] - at(u)[0]) / 0.01).toBeCloseTo(-params.beltSpeedMps, 6);
      for (const t of [contactS, toeOffS]) expect(distance(at(t - 1e-6), at(t + 1e-6))).toBeLessThan(1e-4);
    }
  });

  it('comes down on its foot and is lower before than after lifting it', () => {
    for (const event of runner.events.slice(4, 12)) {
      const foot = (t: number) => {
        const joints = runner.jointsAt(t);
        return Math.min(joints.get(`${event.side}_heel`)![1], joints.get(`${event.side}_foot_index`)![1]);
      };
      if (event.type === 'IC') expect(foot(event.timeS - 0.02)).toBeGreaterThan(foot(event.timeS) + 0.002);
      else expect(foot(event.timeS + 0.03)).toBeGreaterThan(foot(event.timeS) + 0.002);
    }
  });

  it('is the same runner for the same numbers', () => {
    expect(makeRunner(params).jointsAt(1.234)).toEqual(runner.jointsAt(1.234));
  });
});

describe('truth', () => {
  it('is what the runner was made with when every stride is the same', () => {
    const runner = makeRunner({
      variation: 0,
      stepRatePerMin: 176,
      dutyFactor: 0.33,
      trunkLeanDeg: 5,
      trunkLeanSwingDeg: 0,
      torsoRotationOffsetDeg: 9,
      torsoRotationRangeDeg: 20,
      contactTimeAsymmetryPct: 8,
      pelvicDropDeg: { left: 9, right: 3 },
      kneeInDeg: { left: 20, right: 4 },
    });
    const truth = truthBetween(runner, 0, 10);
    expect(truth.stepRate).toBeCloseTo(176, 6);
    expect((truth.contactTime.left + truth.contactTime.right) / 2).toBeCloseTo((0.33 * 120) / 176, 6);
    expect(truth.symmetryContactTime).toBeCloseTo(8, 6);
    // 0.21 leg lengths ahead is asked for.
    expect(truth.footHipDistanceAtContact.left).toBeCloseTo(0.21, 2);
    expect(truth.kneeFlexionAtContact.left).toBeCloseTo(16, -0.5);
    expect(truth.trunkLean.left).toBeCloseTo(5, 6);
    expect(truth.torsoRotationOffset).toBeCloseTo(9, 1);
    expect(truth.torsoRotationRange).toBeCloseTo(20, 1);
    expect(truth.pelvicDrop.left).toBeGreaterThan(truth.pelvicDrop.right + 2);
    expect(truth.kneeFrontalAngle.left).toBeGreaterThan(truth.kneeFrontalAngle.right + 5);
  });

  it('has contacts and toe-offs in turn, left and right', () => {
    const { events } = makeRunner({ seed: 8 });
    events.slice(1).forEach((event, i) => {
      const last = events[i]!;
      expect(event.timeS).toBeGreaterThan(last.timeS);
      expect(event.type).not.toBe(last.type);
      expect(event.side === last.side).toBe(event.type === 'TO');
    });
  });
});

describe('the camera', () => {
  const runner = makeRunner();
  const first = (view: 'side-left' | 'side-right' | 'rear' | 'front', rollDeg = 0) => {
    const { columns } = filmRunner(runner, { view, rollDeg, durationS: 0.5 }).track;
    return (name: 'nose' | 'left_hip' | 'right_hip' | 'left_ear' | 'left_ankle') => columns.get(name)!;
  };

  it('sees the runner face the right way', () => {
    const left = first('side-left');
    expect(left('nose').xPx[0]!).toBeLessThan(left('left_ear').xPx[0]!);
    const right = first('side-right');
    expect(right('nose').xPx[0]!).toBeGreaterThan(right('left_ear').xPx[0]!);
    const rear = first('rear');
    expect(rear('left_hip').xPx[0]!).toBeLessThan(rear('right_hip').xPx[0]!);
    const front = first('front');
    expect(front('left_hip').xPx[0]!).toBeGreaterThan(front('right_hip').xPx[0]!);
  });

  it('shows the runner upright at the size asked for', () => {
    const { track } = filmRunner(runner, { runnerPx: 600, durationS: 2 });
    const nose = track.columns.get('nose')!.yPx;
    const ankle = track.columns.get('left_ankle')!.yPx;
    const tallest = Math.max(...ankle.map((y, i) => y - nose[i]!));
    expect(tallest).toBeGreaterThan(0.75 * 600);
    expect(tallest).toBeLessThan(600);
  });

  it('turns the picture clockwise with roll', () => {
    const [level, rolled] = [first('rear'), first('rear', 10)];
    expect(rolled('nose').xPx[0]!).toBeGreaterThan(level('nose').xPx[0]! + 20);
  });

  it('gives uneven, rising times and leaves frames out when asked', () => {
    const { timesS } = filmRunner(runner, { jitterS: 0.006, droppedShare: 0.1 }).track;
    expect(timesS.length).toBeLessThan(470);
    for (let i = 1; i < timesS.length; i++) expect(timesS[i]!).toBeGreaterThan(timesS[i - 1]!);
  });
});

describe('corrupt', () => {
  it('spoils as much as it says, the same for the same seed', () => {
    const { track } = filmRunner(makeRunner());
    const how = { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.1, outlierShare: 0.01 };
    const spoiled = corrupt(track, how, 3);
    expect(corrupt(track, how, 3)).toEqual(spoiled);
    expect(spoiled.legSwaps.filter(Boolean)).toHaveLength(48);
    expect(spoiled.dropouts / (480 * 33)).toBeCloseTo(0.05, 2);
    expect(spoiled.outliers / (480 * 33)).toBeCloseTo(0.01, 2);
    const errors = spoiled.track.columns
      .get('left_shoulder')!
      .xPx.map((x, i) => x - track.columns.get('left_shoulder')!.xPx[i]!);
    const kept = errors.filter((error) => Math.abs(error) < 10);
    expect(Math.sqrt(kept.reduce((sum, error) => sum + error * error, 0) / kept.length)).toBeCloseTo(2, 0);
  });
});
