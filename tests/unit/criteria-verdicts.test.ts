import { describe, expect, it } from 'vitest';
import {
  STANDING_IDS,
  VERDICT_IDS,
  type CriterionResult,
  type StandingCriterionId,
  type VerdictCriterionId,
} from '../../src/core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../src/core/criteria/documents';
import { cannotJudge, judgeCriteria } from '../../src/core/criteria/judge-criteria';
import { measureDrift, type DriftResult, type Drifts } from '../../src/core/metrics/drift';
import {
  MEASURE_IDS,
  type MeasureId,
  type MeasureResult,
  type MeasureValue,
  type StrideValue,
} from '../../src/core/metrics/measure';
import { noMetrics, type Metrics } from '../../src/core/metrics/measure-run';
import type { View } from '../../src/core/track/view';

const FRONTAL: MeasureId[] = [
  'pelvicDrop',
  'femoralAdduction',
  'kneeFrontalAngle',
  'crossover',
  'armCrossing',
];
const sourceOf = (id: MeasureId): View => (FRONTAL.includes(id) ? 'rear' : 'side-left');

/** A made-up measure: one value a side, an interval of +- `half`, ten strides a side. */
function measure(id: MeasureId, left: number, right = left, half = 0.001): MeasureResult {
  const of = (value: number, n: number) => ({
    value,
    ci95: [value - half, value + half] as const,
    sd: 0.5,
    n,
  });
  const perStride = Array.from({ length: 20 }, (_, i): StrideValue => {
    const side = i % 2 === 0 ? 'left' : 'right';
    return { side, timeS: 1 + 0.35 * i, value: side === 'left' ? left : right };
  });
  return {
    unit: '',
    evidence: 'own',
    overall: of((left + right) / 2, 20),
    left: of(left, 10),
    right: of(right, 10),
    perStride,
    source: sourceOf(id),
    ...(id === 'armCrossing' && {
      stridesPast: { left: of(left > 0 ? 100 : 0, 10), right: of(right > 0 ? 100 : 0, 10) },
    }),
  };
}

/** A runner of whom every criterion holds. */
const SOUND: Partial<Record<MeasureId, number>> = {
  stepRate: 172,
  trunkLean: 7,
  trunkLeanAtMidStance: 7,
  trunkLeanAtToeOff: 7,
  thighExtensionAtToeOff: 18,
  torsoRotationOffset: 1,
  footHipDistanceAtContact: 0.2,
  tibiaAngleAtContact: 2,
  kneeFlexionAtContact: 17,
  footStrikeAngle: 3,
  pelvicDrop: 3,
  femoralAdduction: 7,
  kneeFrontalAngle: 2,
  armCrossing: -0.3,
  armSwingRange: 60,
  elbowAngle: 88,
  shoulderElevation: 0.4,
  crossover: 0,
  pelvisCarriedForward: -6,
  verticalOscillation: 0.09,
  symmetryContactTime: 0,
  symmetryFlightTime: 0,
  symmetryStepTime: 0,
  symmetryKneeFlexion: 0,
};

function metricsWith(changed: Partial<Record<MeasureId, MeasureResult>> = {}): Metrics {
  const sound = Object.entries(SOUND).map(([id, value]) => [id, measure(id as MeasureId, value)]);
  return { ...noMetrics('Not made up.'), ...Object.fromEntries(sound), ...changed };
}

/** Nothing changes but what is named: by how much, and by how much more than chance. */
function driftWith(changes: Partial<Record<MeasureId, number>> = {}): Drifts {
  return Object.fromEntries(
    MEASURE_IDS.map((id): [MeasureId, DriftResult] => {
      const value = SOUND[id];
      if (value === undefined) return [id, { unavailable: 'Not made up.' }];
      const difference = changes[id] ?? 0;
      const changed = difference !== 0;
      return [
        id,
        {
          unit: '',
          first: value,
          last: value + difference,
          difference,
          minimalDetectableChange: 0.01,
          changed,
          n: 20,
        },
      ];
    }),
  ) as Record<MeasureId, DriftResult>;
}

function judged(
  changed: Partial<Record<MeasureId, MeasureResult>>,
  drift: Drifts = driftWith(),
): Record<VerdictCriterionId, CriterionResult> {
  const results = judgeCriteria({
    metrics: metricsWith(changed),
    drift,
    clipOf: (view) => (view === 'rear' ? 1 : 0),
  });
  for (const { verdict, because, evidence } of results) {
    expect(because).toMatch(/[.]$/);
    expect(because).not.toMatch(/NaN|undefined/);
    if (verdict === 'cannot-tell') expect(evidence).toEqual([]);
    else expect(evidence.length).toBeGreaterThan(0);
  }
  return Object.fromEntries(results.map((result) => [result.id, result])) as Record<
    VerdictCriterionId,
    CriterionResult
  >;
}

type Case = [
  id: VerdictCriterionId,
  what: string,
  changed: Partial<Record<MeasureId, MeasureResult>>,
  verdict: string,
  sides: string[],
];
const one = (id: MeasureId, left: number, right?: number, half?: number) => ({
  [id]: measure(id, left, right, half),
});

const CASES: Case[] = [
  ['D0.torso-rotation', 'turned 14', one('torsoRotationOffset', 14), 'flag', ['right']],
  ['D0.torso-rotation', 'turned -14', one('torsoRotationOffset', -14), 'flag', ['left']],
  ['D0.torso-rotation', 'turned 14, unsure', one('torsoRotationOffset', 14, 14, 6), 'watch', ['right']],
  ['D0.torso-rotation', 'turned 4, reaching 11', one('torsoRotationOffset', 4, 4, 7), 'watch', []],
  ['D2.upright', 'leaning back 2', one('trunkLean', -2), 'flag', []],
  ['D2.upright', 'bent over 17', one('trunkLean', 17), 'flag', []],
  ['D2.forward-lean', 'lean 1.5', one('trunkLean', 1.5), 'watch', []],
  ['D2.forward-lean', 'lean -1, unsure', one('trunkLean', -1, -1, 2), 'watch', []],
  ['D2.quick-steps', '145 a minute', one('stepRate', 145), 'flag', []],
  ['D2.quick-steps', '155 a minute', one('stepRate', 155), 'watch', []],
  ['D2.quick-steps', '196 a minute', one('stepRate', 196), 'watch', []],
  ['D2.midfoot', 'left heel first', one('footStrikeAngle', 16, 3, 2), 'watch', ['left']],
  ['D2.midfoot', 'too near a border', one('footStrikeAngle', 7), 'cannot-tell', []],
  ['D3.asymmetric-landing', 'contact 12 %', one('symmetryContactTime', 12), 'flag', []],
  ['D3.asymmetric-landing', 'contact 12 %, unsure', one('symmetryContactTime', 12, 12, 9), 'watch', []],
  ['D3.asymmetric-landing', 'step time -8 %', one('symmetryStepTime', -8), 'flag', []],
  ['D3.asymmetric-landing', 'flight alone 30 %', one('symmetryFlightTime', 30), 'watch', []],
  ['D3.knee-collapse', 'left knee 15 in', one('kneeFrontalAngle', 15, 2), 'flag', ['left']],
  ['D3.knee-collapse', 'right knee 8 in', one('kneeFrontalAngle', 4, 8), 'watch', ['right']],
  ['D3.knee-collapse', 'right 7 further than left', one('kneeFrontalAngle', -3, 4), 'watch', ['right']],
  [
    'D3.knee-collapse',
    'adduction and drop on the right',
    { ...one('femoralAdduction', 7, 12), ...one('pelvicDrop', 3, 6) },
    'flag',
    ['right'],
  ],
  ['D3.knee-collapse', 'drop alone', one('pelvicDrop', 3, 12), 'meets', []],
  [
    'D3.overstride',
    'far ahead and shin back on the left',
    { ...one('footHipDistanceAtContact', 0.36, 0.2), ...one('tibiaAngleAtContact', 15, 2) },
    'flag',
    ['left'],
  ],
  ['D3.overstride', 'far ahead alone', one('footHipDistanceAtContact', 0.36), 'watch', ['left', 'right']],
  ['D3.overstride', 'straight knee alone', one('kneeFlexionAtContact', 5), 'meets', []],
  [
    'D3.overstride',
    'far ahead and straight, both unsure',
    { ...one('footHipDistanceAtContact', 0.31, 0.31, 0.05), ...one('kneeFlexionAtContact', 9, 9, 4) },
    'watch',
    ['left', 'right'],
  ],
  ['D1.pelvis-position', 'left drop 8', one('pelvicDrop', 8, 3), 'watch', ['left']],
  ['D1.pelvis-position', 'drop 2, reaching 14', one('pelvicDrop', 2, 2, 12), 'cannot-tell', []],
  ['D2.in-balance', 'contact 12 %', one('symmetryContactTime', 12), 'watch', []],
  ['D3.knee-collapse', 'left foot past the middle', one('crossover', 100, 0), 'watch', ['left']],
  ['D3.arm-swing', 'right arm 20 degrees wider', one('armSwingRange', 55, 75, 8), 'watch', ['right']],
  ['D3.arm-swing', 'right arm wider, unsure', one('armSwingRange', 55, 75, 18), 'meets', []],
  ['D3.arm-swing', 'left hand past the middle', one('armCrossing', 0.2, -0.2), 'watch', ['left']],
  ['D4.hyperextension', 'leaning back at toe-off', one('trunkLeanAtToeOff', -4), 'flag', []],
  ['D4.hyperextension', 'upright at toe-off, unsure', one('trunkLeanAtToeOff', 1, 1, 2), 'watch', []],
  [
    'D4.hyperextension',
    'comes back while the thigh stays short',
    { ...one('trunkLeanAtToeOff', 3), ...one('thighExtensionAtToeOff', 6) },
    'flag',
    [],
  ],
  ['D4.hyperextension', 'comes back with a long thigh', one('trunkLeanAtToeOff', 3), 'watch', []],
  ['D4.hip-extension', 'right 3 degrees', one('thighExtensionAtToeOff', 18, 3), 'flag', ['right']],
  ['D4.hip-extension', 'both 8 degrees', one('thighExtensionAtToeOff', 8), 'watch', ['left', 'right']],
];

const isStanding = (id: VerdictCriterionId): boolean => STANDING_IDS.includes(id as StandingCriterionId);

describe('each criterion', () => {
  it.each(CASES)('%s, %s', (id, _, changed, verdict, sides) => {
    const result = judged(changed)[id];
    expect({ verdict: result.verdict, sides: result.sides }).toEqual({ verdict, sides });
    // A turned chest is a matter of every stride; the side is the one ahead.
    if (id === 'D0.torso-rotation') return;
    for (const { side } of result.evidence) if (sides.length === 1) expect(side).toBe(sides[0]);
  });

  it('is met by a sound runner, judged once, under its document', () => {
    const results = judgeCriteria({ metrics: metricsWith(), drift: driftWith(), clipOf: () => 0 });
    expect(results.map(({ id }) => id)).toEqual([...VERDICT_IDS]);
    for (const { id, document, verdict, title, advice } of results) {
      expect(verdict, id).toBe(isStanding(id) ? 'cannot-tell' : 'meets');
      expect(id.startsWith(`${document}.`)).toBe(true);
      expect(DOCUMENT_TITLES[document].length).toBeGreaterThan(5);
      expect(title.length).toBeGreaterThan(3);
      expect(advice.length, id).toBeGreaterThan(0);
    }
  });

  it('has up to three moments, in the clip of the view, spread over it', () => {
    for (const { id, evidence, metrics } of Object.values(judged({}))) {
      if (isStanding(id)) continue;
      expect(evidence.length, id).toBe(3);
      const clip = FRONTAL.includes(metrics[0]!) ? 1 : 0;
      for (const moment of evidence) expect(moment.clip, id).toBe(clip);
      expect(evidence[2]!.timeS - evidence[0]!.timeS, id).toBeGreaterThan(2);
    }
  });

  it('cannot be told, with the measure’s own reason, when there is nothing to judge', () => {
    const results = judgeCriteria({
      metrics: noMetrics('The dog ate the film.'),
      drift: measureDrift(noMetrics('The dog ate the film.')),
      clipOf: () => 0,
    });
    expect(results.map(({ id }) => id)).toEqual([...VERDICT_IDS]);
    for (const { id, verdict, because } of results) {
      expect(verdict).toBe('cannot-tell');
      expect(because).toContain(isStanding(id) ? 'does not show while you run' : 'The dog ate the film.');
    }
    for (const { id, verdict, because } of cannotJudge('Nobody runs.')) {
      expect(verdict).toBe('cannot-tell');
      if (isStanding(id)) expect(because).toMatch(/^Nobody runs\. .*does not show while you run/);
      else expect(because).toBe('Nobody runs.');
    }
  });

  it('cannot be told of sides where a measure has neither', () => {
    const sideless = (id: MeasureId): MeasureResult => {
      const { unit, evidence, perStride, source, overall } = measure(id, 3) as MeasureValue;
      return { unit, evidence, perStride, source, ...(overall && { overall }) };
    };
    const cases: [VerdictCriterionId, ...MeasureId[]][] = [
      ['D1.pelvis-position', 'pelvicDrop'],
      ['D2.midfoot', 'footStrikeAngle'],
      ['D3.knee-collapse', 'kneeFrontalAngle'],
      ['D3.overstride', 'footHipDistanceAtContact', 'tibiaAngleAtContact', 'kneeFlexionAtContact'],
      ['D4.hip-extension', 'thighExtensionAtToeOff'],
    ];
    for (const [id, ...measures] of cases) {
      const result = judged(Object.fromEntries(measures.map((each) => [each, sideless(each)])))[id];
      expect(result.verdict, id).toBe('cannot-tell');
      expect(result.because, id).toMatch(/^Neither side could be read/);
    }
  });

  it('watches shoulders that creep up, and not those that sink', () => {
    const verdict = (change: number) =>
      judged({}, driftWith({ shoulderElevation: change }))['D2.relaxed-shoulders'].verdict;
    expect([verdict(-0.05), verdict(0), verdict(0.05)]).toEqual(['watch', 'meets', 'meets']);
  });

  it('watches form that changes in two ways over the clip; one may be chance', () => {
    const balance = (changes: Partial<Record<MeasureId, number>>) =>
      judged({}, driftWith(changes))['D2.in-balance'];
    expect(balance({ stepRate: -4 }).verdict).toBe('meets');
    const tired = balance({ stepRate: -4, trunkLean: 3 });
    expect(tired.verdict).toBe('watch');
    expect(tired.because).toMatch(
      /step rate from 172 to 168 a minute; forward lean from 7.0 to 10.0 degrees/,
    );
  });

  it('knows no side of a turn that is seen from behind', () => {
    const fromBehind = { ...measure('torsoRotationOffset', 30, 30, 25), source: 'rear' as const };
    const turn = judged({
      torsoRotationOffset: fromBehind,
      torsoRotationRange: { unavailable: 'From behind.' },
    })['D0.torso-rotation'];
    expect(turn.verdict).toBe('watch');
    expect(turn.because).not.toMatch(/left|right/);
  });

  it('watches a chest that turns further to one side than to the other', () => {
    const turns = (left: number, right: number) =>
      judged(one('torsoRotationRange', left, right))['D0.torso-rotation'].verdict;
    expect([turns(12, 12), turns(17, 8)]).toEqual(['meets', 'watch']);
    const further = judged(one('torsoRotationRange', 8, 17))['D0.torso-rotation'];
    expect(further.because).toMatch(/turns further to the right than to the left/);
    expect(further.sides).toEqual([]);
  });

  it('judges the arms from the side alone, and says what is not seen', () => {
    const arms = judged({ armCrossing: { unavailable: 'From the side.' } })['D3.arm-swing'];
    expect(arms.verdict).toBe('meets');
    expect(arms.because).toMatch(/shows only from behind or in front/);
  });

  it('says that form is not injury wherever it flags', () => {
    for (const [id, , changed, verdict] of CASES) {
      if (verdict !== 'flag' || !/asymmetric|collapse|overstride|hyperext/.test(id)) continue;
      expect(judged(changed)[id].cautions.join(' '), id).toMatch(/Peterson/);
    }
  });
});
