import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/core/criteria/catalogue';
import { ADVICE_IDS, STANDING_IDS, VERDICT_IDS, type Verdict } from '../../src/core/criteria/criterion';
import { cannotJudge } from '../../src/core/criteria/judge-criteria';
import { buildPlan } from '../../src/core/plan/build-plan';
import type { PlanStep } from '../../src/core/plan/plan-step';
import type { Side } from '../../src/core/pose/keypoints';
import { metricsAt, planOf, type Said } from '../fixtures/made-up-verdicts';

/** The parts of the plan, written out by hand in the documents' order. */
const PHASES = [
  'physician',
  'position',
  'release',
  'mechanics',
  'strength',
  'balance',
  'load',
  'recovery',
  'habit',
  'film',
];

const idsOf = (plan: readonly PlanStep[]): string[] => plan.map(({ id }) => id);

const anySides = fc.constantFrom<readonly Side[]>([], ['left'], ['right'], ['left', 'right']);
const anyVerdict = fc.constantFrom<Verdict>('meets', 'watch', 'flag', 'cannot-tell');
const anySaid = fc.record(
  Object.fromEntries(
    VERDICT_IDS.map((id) => [
      id,
      fc
        .tuple(anyVerdict, anySides)
        .map(([verdict, sides]) => ({ verdict, sides: /flag|watch/.test(verdict) ? sides : [] })),
    ]),
  ),
) as fc.Arbitrary<Said>;
const anyRate = fc.option(fc.integer({ min: 135, max: 210 }), { nil: undefined });

function always(check: (plan: readonly PlanStep[], said: Said) => void): void {
  fc.assert(
    fc.property(anySaid, anyRate, (said, rate) => check(planOf(said, rate), said)),
    { numRuns: 150 },
  );
}

const urgent = (said: Said): string[] =>
  VERDICT_IDS.filter((id) => said[id]?.verdict === 'flag' || said[id]?.verdict === 'watch');

describe('a plan from any verdicts', () => {
  it('sends to a physician first, and once', () => {
    always((plan) => {
      expect(plan[0]!.criterion).toBe('D3.physician');
      expect(plan.filter(({ phase }) => phase === 'physician')).toHaveLength(1);
    });
  });

  it('puts position before strength, release before mechanics, and every part in its place', () => {
    always((plan) => {
      const places = plan.map(({ phase }) => PHASES.indexOf(phase));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      const at = (id: string): number => idsOf(plan).indexOf(id);
      expect(at('position-first')).toBeLessThan(at('strength'));
      if (at('pelvis-position') >= 0) expect(at('pelvis-position')).toBeLessThan(at('position-first'));
      if (at('glutes') >= 0) expect(at('position-first')).toBeLessThan(at('glutes'));
      if (at('extend-from-hip') >= 0) {
        expect(at('release-hip')).toBeGreaterThan(0);
        expect(at('release-hip')).toBeLessThan(at('extend-from-hip'));
      }
    });
  });

  it('answers every finding, and names nothing that was not found', () => {
    always((plan, said) => {
      const named = new Set(plan.flatMap(({ because }) => because));
      expect([...named].sort()).toEqual(urgent(said).sort());
    });
  });

  it('has, within a part, what is flagged before what is watched before what all are asked', () => {
    const weight = (said: Said, { because }: PlanStep): number =>
      because.some((id) => said[id]?.verdict === 'flag') ? 0 : because.length > 0 ? 1 : 2;
    always((plan, said) => {
      plan.slice(1).forEach((step, i) => {
        const before = plan[i]!;
        if (before.phase === step.phase) expect(weight(said, before)).toBeLessThanOrEqual(weight(said, step));
      });
    });
  });

  it('gives each step its criterion, document, name and sentences, and is written once', () => {
    always((plan) => {
      expect(new Set(idsOf(plan)).size).toBe(plan.length);
      for (const { id, criterion, document, title, how, dose, cautions, cues } of plan) {
        expect(CRITERIA[criterion].document, id).toBe(document);
        expect(title.length, id).toBeLessThan(40);
        expect(how.length, id).toBeGreaterThan(0);
        const texts = [
          title,
          ...how,
          dose ?? '',
          ...(cautions ?? []),
          ...(cues ?? []).map(({ text }) => text),
        ];
        for (const text of texts) expect(text, id).not.toMatch(/NaN|undefined|null| {2}|document/);
        for (const sentence of how) expect(sentence, id).toMatch(/^[A-Z0-9].*[.?]$/);
      }
    });
  });

  it('has a place for everything that is only advice, and for the standing checks', () => {
    always((plan) => {
      const criteria = plan.map(({ criterion }) => criterion);
      for (const id of [...ADVICE_IDS, ...STANDING_IDS]) expect(criteria).toContain(id);
    });
  });

  it('says once that form is no proven cause of injury, where it first answers a finding', () => {
    always((plan, said) => {
      const said2022 = plan.filter(({ cautions }) =>
        cautions?.some((text) => text.includes('Peterson 2022')),
      );
      const first = plan.find(({ because }) => because.length > 0);
      expect(said2022).toEqual(first ? [first] : []);
      expect(first !== undefined).toBe(urgent(said).length > 0);
    });
  });

  it('marks of the five form cues those that need work', () => {
    always((plan, said) => {
      const cues = plan.find(({ id }) => id === 'strides')!.cues!;
      expect(cues.map(({ criterion }) => criterion)).toEqual([
        'D2.upright',
        'D2.relaxed-shoulders',
        'D2.quick-steps',
        'D2.midfoot',
        'D2.forward-lean',
      ]);
      for (const { criterion, needsWork } of cues) expect(needsWork).toBe(urgent(said).includes(criterion));
      expect(plan.filter((step) => step.cues)).toHaveLength(1);
    });
  });
});

describe('a plan', () => {
  it('without findings is what the documents ask of every runner', () => {
    const plan = planOf({}, 172);
    expect(idsOf(plan)).toEqual([
      'physician',
      'check-standing',
      'position-first',
      'strides',
      'strength',
      'balance',
      'distance',
      'stretch-after-run',
      'sleep',
      'shoes',
      'desk',
      'film-again',
    ]);
    for (const { because } of plan) expect(because).toEqual([]);
  });

  it('is the same where nothing could be judged', () => {
    const blind = buildPlan({ criteria: cannotJudge('Nobody runs.'), metrics: metricsAt() });
    expect(blind).toEqual(planOf({}));
  });

  const stretch = (said: Said) =>
    planOf(said).flatMap(({ id, stretches = [] }) => stretches.map(({ side }) => `${id} ${side}`));

  it('stretches back the side that is ahead, where the film says which', () => {
    const turned = (sides: readonly Side[]): Said => ({ 'D0.torso-rotation': { verdict: 'flag', sides } });
    expect(stretch(turned(['right']))).toEqual(['stretch-forward-side right']);
    expect(stretch(turned(['left']))).toEqual(['stretch-forward-side left']);
    const both = ['check-standing left', 'check-standing right'];
    expect(stretch(turned([]))).toEqual(both);
    expect(stretch({})).toEqual(both);
  });

  it('turns the chest back to the side that is ahead: its own way for the right and for the left', () => {
    const how = (side: Side): string =>
      planOf({ 'D0.torso-rotation': { verdict: 'watch', sides: [side] } })
        .find(({ id }) => id === 'stretch-forward-side')!
        .stretches![0]!.how.join(' ');
    expect(how('right')).toMatch(/chest to the right.*right shoulder goes back.*right foot.*step back/);
    expect(how('left')).toMatch(/chest to the left.*left shoulder goes back.*left foot.*step back/);
  });

  it('raises a slow step rate by five to ten per cent, and leaves a quick one alone', () => {
    const slow = planOf({ 'D2.quick-steps': { verdict: 'watch' } }, 150);
    const step = slow.find(({ id }) => id === 'shorter-steps')!;
    expect([step.criterion, step.document]).toEqual(['D2.quick-steps', 'D2']);
    expect(step.how.join(' ')).toMatch(/158 to 165 steps a minute/);
    expect(idsOf(planOf({ 'D2.quick-steps': { verdict: 'watch' } }, 196))).not.toContain('shorter-steps');
    const overstride = planOf({ 'D3.overstride': { verdict: 'flag', sides: ['left'] } }, 184);
    const shorter = overstride.find(({ id }) => id === 'shorter-steps')!;
    expect([shorter.criterion, shorter.sides]).toEqual(['D3.overstride', ['left']]);
    expect(shorter.how.join(' ')).not.toMatch(/\d/);
  });

  it('warns of single long runs beside the weekly limit, and of haste with the foot', () => {
    const caution = (id: string, said: Said = {}): string =>
      (planOf(said).find((step) => step.id === id)!.cautions ?? []).join(' ');
    expect(caution('distance')).toMatch(/Frandsen 2025/);
    expect(caution('land-mid-foot', { 'D2.midfoot': { verdict: 'watch' } })).toMatch(/slowly or not at all/);
  });

  it('offers the tool that a step has', () => {
    const tools = planOf({}).flatMap(({ id, tool }) => (tool ? [[id, tool]] : []));
    expect(tools).toEqual([
      ['strides', 'strides-timer'],
      ['distance', 'weekly-distance'],
      ['stretch-after-run', 'stretch-timer'],
      ['sleep', 'recovery-checklist'],
      ['shoes', 'recovery-checklist'],
    ]);
  });
});
