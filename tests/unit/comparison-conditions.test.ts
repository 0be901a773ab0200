import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import {
  isComparable,
  type Comparison,
  type Condition,
  type ConditionId,
  type NotComparable,
} from '../../src/core/comparison/comparison';
import type { JudgedRun } from '../../src/core/comparison/judged-run';
import { isAvailable, MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { filmedTrack, judgedRun, withClips } from '../fixtures/judged-run';
import { filmRunner, makeRunner, NEUTRAL_WALKER } from '../fixtures/synthetic-runner';

const side = judgedRun([filmedTrack()]);
const other = judgedRun([filmedTrack({}, { view: 'side-right' })]);
const rear = judgedRun([filmedTrack({}, { view: 'rear' })]);
const slow = judgedRun([filmedTrack({}, { frameRateHz: 30 })]);
const fine = judgedRun([filmedTrack({}, { frameRateHz: 120 })]);
const faster = judgedRun([filmedTrack({ beltSpeedMps: 3.5 })]);
const quicker = judgedRun([filmedTrack({ stepRatePerMin: 184 })]);

const IDS: readonly ConditionId[] = [
  'activity',
  'view',
  'frame-rate',
  'surface',
  'model',
  'speed',
  'step-rate',
  'yaw',
  'settings',
];

const of = ({ conditions }: Comparison, id: ConditionId): Condition =>
  conditions.find((condition) => condition.id === id)!;
const refused = ({ measures }: Comparison, id: MeasureId): string | undefined =>
  measures.find((change): change is NotComparable => change.id === id && !isComparable(change))
    ?.notComparable;
const cautionsOf = ({ measures }: Comparison, id: MeasureId): readonly string[] => {
  const change = measures.find((each) => each.id === id)!;
  return isComparable(change) ? change.cautions : [];
};
const inBoth = (a: JudgedRun, b: JudgedRun): MeasureId[] =>
  MEASURE_IDS.filter((id) => isAvailable(a.metrics[id]) && isAvailable(b.metrics[id]));

/** Each refusal and each caution of a condition stands at its measures, and nowhere else. */
function expectTold(comparison: Comparison): void {
  expect(comparison.conditions.map(({ id }) => id)).toEqual(IDS);
  for (const { weight, message, measures, touched = [] } of comparison.conditions) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    for (const id of weight === 'refuses' ? measures : []) expect(refused(comparison, id)).toMatch(/\.$/);
    const careful = weight === 'cautions' ? measures : touched;
    for (const id of careful) {
      if (refused(comparison, id) === undefined) expect(cautionsOf(comparison, id)).toContain(message);
    }
    if (weight === 'same' || weight === 'unknown') expect(measures).toEqual([]);
  }
}

describe('two runs filmed alike', () => {
  const comparison = compareRuns(side, side);

  it('are comparable in every measure that they have, without a caution', () => {
    expectTold(comparison);
    expect(comparison.conditions.filter(({ weight }) => weight !== 'same')).toEqual([]);
    for (const id of inBoth(side, side)) {
      expect(refused(comparison, id), id).toBeUndefined();
      expect(cautionsOf(comparison, id)).toEqual([]);
    }
  });
});

describe('view', () => {
  it('from the other side: limbs with care, for the near leg is another; rhythm and trunk without', () => {
    const comparison = compareRuns(side, other);
    expectTold(comparison);
    const view = of(comparison, 'view');
    expect(view.weight).toBe('cautions');
    expect(view.message).toMatch(/left side nearest before.*right side nearest after/);
    expect(view.measures).toEqual(
      expect.arrayContaining(['kneeFlexionMidStance', 'footHipDistanceAtContact', 'symmetryContactTime']),
    );
    for (const id of ['stepRate', 'trunkLean', 'verticalOscillation'] as const) {
      expect(view.measures).not.toContain(id);
      expect(refused(comparison, id)).toBeUndefined();
    }
    expect(comparison.cycles.map(({ id }) => id)).toEqual([
      'trunkLean',
      'trunkLean',
      'torsoRotation',
      'torsoRotation',
    ]);
  });

  it('side against rear: what only one of them shows is refused, step rate is not even cautioned', () => {
    const comparison = compareRuns(side, rear);
    expectTold(comparison);
    expect(of(comparison, 'view').weight).toBe('refuses');
    expect(refused(comparison, 'kneeFlexionAtContact')).toMatch(/only from the side.*from behind after/);
    expect(refused(comparison, 'kneeFrontalAngle')).toMatch(/only from behind or in front/);
    expect(cautionsOf(comparison, 'stepRate')).toEqual([]);
    expect(cautionsOf(comparison, 'contactTime')).toContain(of(comparison, 'view').message);
    expect(comparison.cycles).toEqual([]);
    expect(of(comparison, 'yaw').weight).toBe('unknown');
  });

  it('rear against front: with care', () => {
    const turned = judgedRun([filmedTrack({}, { view: 'front' })]);
    const comparison = compareRuns(rear, turned);
    expectTold(comparison);
    expect(of(comparison, 'view').weight).toBe('cautions');
    expect(of(comparison, 'view').measures).toContain('kneeFrontalAngle');
    expect(refused(comparison, 'kneeFrontalAngle')).toBeUndefined();
    expect(cautionsOf(comparison, 'stepRate')).toEqual([]);
  });

  it('of a turn without a direction is refused against one with', () => {
    const turn = { ...side.metrics.torsoRotationOffset, source: 'rear' as const };
    const seenBehind: JudgedRun = {
      ...withClips(side, { view: 'rear' }),
      metrics: { ...side.metrics, torsoRotationOffset: turn },
    };
    expect(refused(compareRuns(side, seenBehind), 'torsoRotationOffset')).toMatch(/direction/);
  });
});

describe('frame rate', () => {
  it('30 against 60: what is read at landing and push-off is refused, slow angles and step rate are not', () => {
    const comparison = compareRuns(slow, side);
    expectTold(comparison);
    const rate = of(comparison, 'frame-rate');
    expect(rate.weight).toBe('refuses');
    expect(rate.message).toMatch(/30 frames.* 60 after/);
    for (const id of ['contactTime', 'footHipDistanceAtContact', 'symmetryStepTime'] as const) {
      expect(rate.measures).toContain(id);
      expect(refused(comparison, id)).toMatch(/between two pictures.*60 frames/);
    }
    for (const id of inBoth(slow, side)) expect(refused(comparison, id), id).toBeUndefined();
    for (const id of ['stepRate', 'trunkLean', 'kneeFlexionMidStance'] as const) {
      expect(inBoth(slow, side)).toContain(id);
      expect(cautionsOf(comparison, id)).toEqual([]);
    }
  });

  it('60 against 120: landings with care, the rest without', () => {
    const comparison = compareRuns(side, fine);
    expectTold(comparison);
    const rate = of(comparison, 'frame-rate');
    expect(rate.weight).toBe('cautions');
    expect(rate.measures).toEqual(expect.arrayContaining(['contactTime', 'kneeFlexionAtContact']));
    expect(rate.measures).not.toContain('trunkLean');
    expect(rate.measures).not.toContain('stepRate');
  });

  it('59 against 61, and 30 against 24, are alike', () => {
    for (const [a, b] of [
      [59, 61],
      [30, 24],
      [120, 240],
    ] as const) {
      const comparison = compareRuns(
        withClips(side, { framesPerSecond: a }),
        withClips(side, { framesPerSecond: b }),
      );
      expect(of(comparison, 'frame-rate').weight, `${a} ${b}`).toBe('same');
    }
  });
});

describe('speed and step rate', () => {
  it('a belt seen to run 17 % faster refuses what follows speed, and cautions the rest', () => {
    const comparison = compareRuns(side, faster);
    expectTold(comparison);
    const speed = of(comparison, 'speed');
    expect(speed.weight).toBe('refuses');
    expect(speed.message).toMatch(/1[5-9] % faster.*leg lengths a second/);
    expect(refused(comparison, 'contactTime')).toMatch(/same speed/);
    expect(refused(comparison, 'trunkLean')).toBeUndefined();
    expect(speed.touched).toContain('trunkLean');
  });

  it.each([
    [3, 3.1, 'same'],
    [3, 3.2, 'cautions'],
    [3.2, 3, 'cautions'],
    [3, 3.5, 'refuses'],
  ] as const)('told %s and %s m/s: %s', (a, b, weight) => {
    const told = (beltSpeedMps: number): JudgedRun => withClips(side, { settings: { beltSpeedMps } });
    const comparison = compareRuns(told(a), told(b));
    expectTold(comparison);
    expect(of(comparison, 'speed').weight).toBe(weight);
    expect(of(comparison, 'speed').message).toContain(`${a.toFixed(2)} and ${b.toFixed(2)} m/s`);
  });

  it('told of one run and reckoned of the other in metres are compared', () => {
    const reckoned = withClips(side, {
      situation: { ...side.clips[0]!.situation!, calibration: { legLengthPx: 200, beltSpeedMps: 4 } },
    });
    const comparison = compareRuns(withClips(side, { settings: { beltSpeedMps: 3 } }), reckoned);
    expect(of(comparison, 'speed').message).toContain('3.00 and 4.00 m/s');
  });

  it('quicker steps are a finding: nothing is refused, what follows from them is named', () => {
    const comparison = compareRuns(side, quicker);
    expectTold(comparison);
    const rate = of(comparison, 'step-rate');
    expect(rate.weight).toBe('cautions');
    expect(rate.message).toMatch(/8 % quicker.*170 and 184 a minute.*nearer to.*foot ahead of the hip/);
    expect(rate.measures).not.toContain('stepRate');
    expect(rate.measures).toContain('footHipDistanceAtContact');
    const change = comparison.measures[0]!;
    expect(isComparable(change) && change.parts.overall!.difference).toBeCloseTo(14, 0);
  });
});

describe('what else differs', () => {
  it('treadmill against ground refuses what a belt changes by itself', () => {
    const comparison = compareRuns(side, withClips(side, { surface: 'overground' }));
    expectTold(comparison);
    expect(of(comparison, 'surface')).toMatchObject({
      weight: 'refuses',
      measures: ['kneeFlexionAtContact', 'kneeFlexionMidStance', 'footStrikeAngle', 'verticalOscillation'],
    });
    expect(cautionsOf(comparison, 'contactTime')).toHaveLength(1);
    expect(comparison.cycles.map(({ id }) => id)).not.toContain('kneeFlexion');
  });

  it('a walk refuses everything, and says so of each measure', () => {
    const walk = judgedRun([filmRunner(makeRunner(NEUTRAL_WALKER), { durationS: 8 }).track]);
    const comparison = compareRuns(side, walk);
    expectTold(comparison);
    expect(of(comparison, 'activity')).toMatchObject({ weight: 'refuses', measures: MEASURE_IDS });
    for (const id of MEASURE_IDS) expect(refused(comparison, id)).toMatch(/before: running; after: walking/);
  });

  it('another network refuses what hangs on where it puts hips, knees and heels', () => {
    const comparison = compareRuns(side, withClips(side, { model: 'full', modelSha256: 'b2' }));
    expectTold(comparison);
    expect(refused(comparison, 'kneeFlexionMidStance')).toMatch(/“accurate”.*“full”.*same network/);
    expect(cautionsOf(comparison, 'trunkLean')).toHaveLength(1);
    expect(cautionsOf(comparison, 'stepRate')).toEqual([]);
  });

  it('another version of the network: all with care; keypoints from files: see who made them', () => {
    const version = compareRuns(side, withClips(side, { modelSha256: 'b2' }));
    expectTold(version);
    expect(of(version, 'model').weight).toBe('cautions');
    const imported = withClips(side, { model: 'imported', modelSha256: '' });
    expect(of(compareRuns(imported, imported), 'model').weight).toBe('unknown');
    expect(of(compareRuns(side, imported), 'model').message).toMatch(/file of keypoints/);
    expect(of(compareRuns(side, imported), 'model').weight).toBe('refuses');
  });

  it('a camera moved round the runner, by more than can be taken for square', () => {
    const off = (offDeg: number): JudgedRun =>
      withClips(side, { situation: { ...side.clips[0]!.situation!, yawDeg: 90 - offDeg } });
    const comparison = compareRuns(off(1), off(14));
    expectTold(comparison);
    expect(of(comparison, 'yaw').message).toMatch(
      /^The camera stood 1 degree .* 14 degrees .*: .*forward lean/,
    );
    expect(of(comparison, 'yaw').measures).toContain('footHipDistanceAtContact');
    expect(of(compareRuns(off(1), off(7)), 'yaw').weight).toBe('same');
  });

  it('settings that contradict each other are all named', () => {
    const comparison = compareRuns(
      withClips(side, { settings: { statureCm: 170, slowMotionFactor: 4, legLengthCm: 80 } }),
      withClips(side, { settings: { statureCm: 182, legLengthCm: 84, cameraRollDeg: 2 } }),
    );
    expectTold(comparison);
    const settings = of(comparison, 'settings');
    expect(settings.weight).toBe('cautions');
    expect(settings.message).toMatch(/170 and to 182 cm.*80 and to 84 cm.*4 and to 1 .*film after/);
    expect(settings.measures).toEqual(
      expect.arrayContaining(['footHipDistanceAtContact', 'contactTime', 'trunkLean']),
    );
    expect(settings.measures).not.toContain('elbowAngle');
  });

  it('reports of earlier versions do not know how they were filmed, and that is said', () => {
    const { surface, situation, steps, ...bare } = side.clips[0]!;
    expect([surface, situation, steps]).not.toContain(undefined);
    const { cycles, ...rest } = side;
    expect(cycles).toBeDefined();
    const comparison = compareRuns({ ...rest, clips: [bare] }, side);
    expectTold(comparison);
    for (const id of ['surface', 'yaw', 'speed'] as const)
      expect(of(comparison, id)).toMatchObject({ weight: 'unknown', measures: [] });
    expect(comparison.cycles).toEqual([]);
    expect(refused(comparison, 'kneeFlexionMidStance')).toBeUndefined();
  });
});
