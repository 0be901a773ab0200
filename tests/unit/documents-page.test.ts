import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, type Band } from '../../src/core/criteria/bands';
import { CRITERIA } from '../../src/core/criteria/catalogue';
import { bandWords } from '../../src/app/documents/band-words';
import { along, skeletonOf, SEGMENT_CM } from '../../src/app/documents/figure-body';
import { FIGURE_PLANS } from '../../src/app/documents/figure-plan';
import { LANDING, MID_STANCE, PUSH_OFF, sideBody } from '../../src/app/documents/side-bodies';
import { taperedLimb } from '../../src/app/documents/limb-outline';
import { MEASURE_FACTS, MEASURES_IN_ORDER } from '../../src/app/documents/measure-facts';
import { FILTERS, showsCriterion, showsMeasure } from '../../src/app/documents/view-filter';
import { USUAL_BREADTHS } from '../../src/core/metrics/body-breadths';
import { MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { STEP_MEASURES } from '../../src/core/metrics/measure-run';
import { pelvisCarriedForward } from '../../src/core/metrics/pelvis-carried-forward';
import { torsoRotationOffset } from '../../src/core/metrics/torso-rotation';
import { hasFigure, measureFigure } from '../../src/drawing/measure-figure';

describe('what the page says of a measure', () => {
  it('is what the measure itself says', () => {
    const themselves = [
      ...STEP_MEASURES,
      pelvisCarriedForward(USUAL_BREADTHS),
      torsoRotationOffset(USUAL_BREADTHS),
    ];
    expect(themselves.length).toBeGreaterThan(20);
    for (const { id, unit, evidence, from, at, minRateHz } of themselves) {
      const said = MEASURE_FACTS[id];
      expect({ id, ...said, from: said.from === 'side-first' ? 'side' : said.from }).toMatchObject({
        id,
        unit,
        evidence,
        from,
        at,
        minRateHz,
      });
    }
  });

  it('is there once for every measure, in groups that stand together', () => {
    expect([...MEASURES_IN_ORDER].sort()).toEqual([...MEASURE_IDS].sort());
    const groups = MEASURES_IN_ORDER.map((id) => MEASURE_FACTS[id].group);
    const changes = groups.filter((group, i) => i === 0 || group !== groups[i - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });

  it('says limits with the evidence of the measure', () => {
    for (const [id, band] of Object.entries(BANDS) as [MeasureId, Band][]) {
      expect([id, MEASURE_FACTS[id].evidence]).toEqual([id, band.evidence]);
    }
  });
});

describe('limits in words', () => {
  it('every bound of a band is said, and no other number', () => {
    for (const [id, band] of Object.entries(BANDS) as [MeasureId, Band][]) {
      const text = bandWords(band, MEASURE_FACTS[id].unit).map(({ where }) => where);
      const said = new Set(
        text
          .join(' ')
          .replaceAll('\u2212', '-')
          .match(/-?\d+(?:\.\d+)?/g)
          ?.map(Number),
      );
      const bounds = new Set(band.zones.flatMap(({ from }) => (from === null ? [] : [from])));
      expect([id, [...said].sort()]).toEqual([id, [...bounds].sort()]);
    }
  });

  it('a value is where exactly one verdict is said to be', () => {
    const words = bandWords(BANDS.trunkLean!, 'deg');
    expect(words.map(({ verdict, where }) => `${verdict}: ${where}`)).toEqual([
      'meets: 3 to 11°',
      'watch: 0 to 3°; 11 to 15°',
      'flag: below 0°; 15° or more',
    ]);
  });
});

describe('the filter', () => {
  it('shows everything, or what can be seen from there; without video no measure', () => {
    for (const criterion of Object.values(CRITERIA)) {
      expect(showsCriterion('all', criterion)).toBe(true);
      expect(FILTERS.slice(1).some((filter) => showsCriterion(filter, criterion))).toBe(true);
      expect(showsCriterion('none', criterion)).toBe(criterion.kind !== 'measured');
    }
    expect(showsCriterion('side', CRITERIA['D3.knee-collapse'])).toBe(false);
    expect(showsCriterion('behind', CRITERIA['D3.overstride'])).toBe(false);
    for (const id of MEASURE_IDS) {
      const { from } = MEASURE_FACTS[id];
      expect(showsMeasure('side', from) || showsMeasure('behind', from)).toBe(true);
      expect(showsMeasure('none', from)).toBe(false);
    }
  });
});

describe('the drawn runner', () => {
  it('has the angles that it was given, and stands on the ground', () => {
    const angle = fc.double({ min: -40, max: 60, noNaN: true });
    const knee = fc.double({ min: 0, max: 110, noNaN: true });
    fc.assert(
      fc.property(angle, knee, angle, (thigh, bend, trunkLean) => {
        const leg = { thigh, knee: bend, footPitch: 0 };
        const arm = { upperArm: -20, elbow: 90 };
        const { joints } = sideBody({
          trunkLean,
          legs: { left: leg, right: leg },
          arms: { left: arm, right: arm },
        });
        const [hip, kneeAt, ankle] = [joints.right_hip!, joints.right_knee!, joints.right_ankle!];
        const fromDown = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
          (Math.atan2(b.x - a.x, b.y - a.y) * 180) / Math.PI;
        expect(fromDown(hip, kneeAt)).toBeCloseTo(thigh, 6);
        expect(fromDown(kneeAt, ankle)).toBeCloseTo(thigh - bend, 6);
        expect(Math.hypot(kneeAt.x - ankle.x, kneeAt.y - ankle.y)).toBeCloseTo(SEGMENT_CM.shank, 6);
        expect(Math.max(...Object.values(joints).map(({ y }) => y))).toBeCloseTo(0, 6);
      }),
    );
    expect(along({ x: 0, y: 0 }, 1, 90).x).toBeCloseTo(1, 9);
  });

  it('lands, stands and pushes off as runners do, so that it meets what it is drawn for', () => {
    const bendOf = ({ joints }: typeof LANDING): number => {
      const [hip, knee, ankle] = [joints.right_hip!, joints.right_knee!, joints.right_ankle!];
      const [a, b] = [
        Math.atan2(knee.x - hip.x, knee.y - hip.y),
        Math.atan2(ankle.x - knee.x, ankle.y - knee.y),
      ];
      return ((a - b) * 180) / Math.PI;
    };
    const meets = (id: MeasureId, value: number): boolean =>
      BANDS[id]!.zones.some(
        ({ verdict, from, to }) =>
          verdict === 'meets' && value >= (from ?? -Infinity) && value < (to ?? Infinity),
      );
    expect(meets('kneeFlexionAtContact', bendOf(LANDING))).toBe(true);
    expect(meets('kneeFlexionMidStance', bendOf(MID_STANCE))).toBe(true);
    const { right_hip: hip, right_knee: knee } = PUSH_OFF.joints;
    const behind = (Math.atan2(hip!.x - knee!.x, knee!.y - hip!.y) * 180) / Math.PI;
    expect(meets('thighExtensionAtToeOff', behind)).toBe(true);
  });

  it('carries the lines of every measure that is drawn on a body', () => {
    for (const id of MEASURE_IDS) {
      const plan = FIGURE_PLANS[id];
      if (plan.kind !== 'body') continue;
      expect([id, hasFigure(id)]).toEqual([id, true]);
      const { view, value, unit } = plan;
      const shapes = measureFigure(id, skeletonOf(plan.body), {
        view,
        side: id === 'armCrossing' ? 'left' : 'right',
        ...(value !== undefined && { value }),
        ...(unit !== undefined && { unit }),
      });
      expect([id, shapes.length > 1]).toEqual([id, true]);
    }
  });

  it('has limbs without a number that is none, however short', () => {
    const place = fc.record({
      x: fc.double({ min: -99, max: 99, noNaN: true }),
      y: fc.double({ min: -99, max: 99, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(taperedLimb(a, b, 9, 4)).not.toMatch(/NaN|Infinity/);
      }),
    );
    expect(taperedLimb({ x: 1, y: 1 }, { x: 1, y: 1 }, 9, 4)).not.toMatch(/NaN/);
  });
});
