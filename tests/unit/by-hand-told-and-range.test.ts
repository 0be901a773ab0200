import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisOptions } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { calibrate } from '../../src/core/analysis/calibrate';
import type { Correction, Told } from '../../src/core/by-hand/correction';
import { isAvailable } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { cut, withTimes } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const runner = makeRunner({ seed: 8 });
const side = filmRunner(runner, { durationS: 7 }).track;
const rear = filmRunner(runner, { view: 'rear', durationS: 7 }).track;
const tell = (told: Told): Correction => ({ kind: 'tell', told });
const analyze = (track: PoseTrack, options: AnalysisOptions, ...corrections: Correction[]) =>
  analyzeRun([track], options, [corrections]);

describe('no corrections', () => {
  it('are the same as none given', () => {
    const was = analyzeRun([side], {});
    expect(analyzeRun([side], {}, [[]])).toEqual(was);
    expect(analyzeRun([side], {}, [])).toEqual(was);
    const box = { leftPx: 0, topPx: 0, widthPx: 9, heightPx: 9 };
    // The track is of the person who was chosen already.
    expect(analyze(side, {}, { kind: 'choose-person', box })).toEqual(was);
  });
});

describe('told by hand', () => {
  it('is the same as set for the analysis, and goes before it', () => {
    const some = fc.record(
      {
        statureCm: fc.integer({ min: 150, max: 200 }),
        legLengthCm: fc.integer({ min: 70, max: 100 }),
        beltSpeedMps: fc.integer({ min: 2, max: 5 }),
        cameraRollDeg: fc.integer({ min: -5, max: 5 }),
        view: fc.constantFrom('side-left' as const, 'side-right' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, some, (told, set) => {
        expect(analyze(side, set, tell(told))).toEqual(analyzeRun([side], { ...set, ...told }));
      }),
      { numRuns: 4 },
    );
  });

  it('later counts, and what is taken back is as it was set', () => {
    const set: AnalysisOptions = { statureCm: 180 };
    const was = analyzeRun([side], set);
    expect(analyze(side, set, tell({ statureCm: 160 }), tell({ statureCm: null }))).toEqual(was);
    const both = analyze(side, set, tell({ statureCm: 160, cameraRollDeg: 1 }), tell({ statureCm: 170 }));
    expect(both).toEqual(analyzeRun([side], { statureCm: 170, cameraRollDeg: 1 }));
  });

  it('with two clips, a view and a roll count for their own clip only', () => {
    const was = analyzeRun([side, rear], {});
    const told: Told = { view: 'front', cameraRollDeg: 2 };
    const found = analyzeRun([side, rear], { view: 'rear' }, [[], [tell(told)]]);
    expect(found.clips[0]).toEqual(was.clips[0]);
    expect(found.clips[1]!.view).toBe('front');
    expect(found.clips[1]!.situation.roll).toMatchObject({ from: 'user', correctedDeg: 2 });
    // Side clip alone, told the same: the same.
    const first = analyzeRun([side, rear], {}, [[tell({ cameraRollDeg: -1 })]]);
    expect(first.clips[0]).toEqual(analyzeRun([side], { cameraRollDeg: -1 }).clips[0]);
    expect(first.clips[1]).toEqual(was.clips[1]);
  });

  it('with two clips, height and leg length count for both, whichever they were told on', () => {
    for (const set of [{ statureCm: 181 }, { legLengthCm: 88 }] satisfies AnalysisOptions[]) {
      const expected = analyzeRun([side, rear], set);
      expect(analyzeRun([side, rear], {}, [[tell(set)]])).toEqual(expected);
      expect(analyzeRun([side, rear], {}, [[], [tell(set)]])).toEqual(expected);
    }
  });

  it('slow motion belongs to its clip: one of two that was slowed measures as if it were not', () => {
    const slowed = withTimes(side, (t) => 4 * t);
    const expected = analyzeRun([side, rear], {});
    const found = analyzeRun([slowed, rear], {}, [[tell({ slowMotionFactor: 4 })]]);
    expect(found.warnings).toEqual(expected.warnings);
    expect(found.metrics.stepRate).toEqual(expect.objectContaining({ unit: 'steps/min' }));
    for (const id of ['stepRate', 'contactTime', 'torsoRotationRange', 'stepWidth'] as const) {
      const [a, b] = [found.metrics[id], expected.metrics[id]];
      if (!isAvailable(a) || !isAvailable(b)) throw new Error(`${id} was not measured`);
      expect(a.overall!.value).toBeCloseTo(b.overall!.value, 6);
      const factor = a.source.startsWith('side') ? 4 : 1;
      a.perStride.forEach(({ timeS }, i) => expect(timeS).toBeCloseTo(factor * b.perStride[i]!.timeS, 6));
    }
  });
});

describe('a leg length that was told', () => {
  it('gives the scale by itself', () => {
    // 90 cm of leg are 300 px.
    expect(calibrate(300, [], 'left', { legLengthCm: 90 })).toEqual({
      legLengthPx: 300,
      metresPerPx: 0.003,
      from: 'leg-length',
      // 2 % of the tape and 3 % of the hips.
      seShare: expect.closeTo(Math.sqrt(0.02 ** 2 + 0.03 ** 2), 9),
    });
  });

  it('goes before the height, which is less sure, and centimetres follow from it', () => {
    const { metrics, clips } = analyzeRun([side], { statureCm: 150, legLengthCm: 90 });
    expect(clips[0]!.situation.calibration!.from).toBe('leg-length');
    const reach = metrics.footHipDistanceAtContact;
    if (!isAvailable(reach)) throw new Error('not measured');
    expect(reach.cm!.overall!.value).toBeCloseTo(90 * reach.overall!.value, 9);
  });
});

describe('only a part of the clip judged', () => {
  it('is the same as that part by itself, and the cleaned track keeps the whole clip’s times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 300, max: 420 }), (from, to) => {
        const range = { fromS: side.timesS[from]!, toS: side.timesS[to - 1]! };
        const found = analyze(side, {}, { kind: 'keep-range', ...range });
        const expected = analyzeRun([cut(side, from, to)], {});
        const { cleaned, ...rest } = found.clips[0]!;
        const { cleaned: own, ...others } = expected.clips[0]!;
        expect({ ...found, clips: [rest] }).toEqual({ ...expected, clips: [others] });
        expect(cleaned.timesS).toEqual(side.timesS);
        for (const [name, { xPx, confidence }] of cleaned.columns) {
          expect(xPx.subarray(from, to)).toEqual(own.columns.get(name)!.xPx);
          for (const i of [from - 1, to]) {
            if (i < 0 || i >= xPx.length) continue;
            expect(xPx[i]).toBeNaN();
            expect(confidence[i]).toBe(0);
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  it('the last range counts, and the whole clip can be had back', () => {
    const keep = (fromS: number, toS: number): Correction => ({ kind: 'keep-range', fromS, toS });
    expect(analyze(side, {}, keep(3, 4), keep(1, 6))).toEqual(analyze(side, {}, keep(1, 6)));
    expect(analyze(side, {}, keep(3, 4), { kind: 'whole-clip' })).toEqual(analyzeRun([side], {}));
  });

  it('with too little in it, or nothing, cannot tell', () => {
    for (const track of [side, rear]) {
      for (const [fromS, toS] of [
        [2, 2],
        [2, 2.03],
        [2, 2.5],
        [50, 60],
        [-9, -8],
      ] as const) {
        const found = analyze(track, {}, { kind: 'keep-range', fromS, toS });
        expect(found.clips[0]!.activity).toBe('unknown');
        expect(found.clips[0]!.activityReason).toMatch(/\w/);
        expect(found.clips[0]!.cleaned.timesS).toEqual(track.timesS);
        expect(found.criteria.every(({ verdict }) => verdict === 'cannot-tell')).toBe(true);
      }
    }
  });
});

describe('corrections that are none', () => {
  const event = { type: 'IC', side: 'left' } as const;
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a time that is no number', { kind: 'add-event', ...event, timeS: NaN }, /seconds/],
    ['an endless time', { kind: 'move-event', ...event, timeS: 1, toS: Infinity }, /seconds/],
    ['a foot that nobody has', { kind: 'add-event', type: 'IC', side: 'third', timeS: 1 }, /foot/],
    ['a range turned round', { kind: 'keep-range', fromS: 3, toS: 1 }, /end before it begins/],
    ['an endless range', { kind: 'swap-legs', fromS: -Infinity, toS: 1 }, /seconds/],
    ['legs turned round', { kind: 'swap-legs', fromS: 3, toS: 1 }, /end before it begins/],
    ['a place that is none', { kind: 'move-joint', name: 'nose', timeS: 1, xPx: NaN, yPx: 1 }, /pixels/],
    ['a place beyond all', { kind: 'move-joint', name: 'nose', timeS: 1, xPx: 1, yPx: 1e300 }, /pixels/],
    ['a joint that nobody has', { kind: 'move-joint', name: 'tail', timeS: 1, xPx: 1, yPx: 1 }, /joint/],
    ['no height', tell({ statureCm: 0 }), /above 0/],
    ['no leg', tell({ legLengthCm: NaN }), /above 0/],
    ['endless slow motion', tell({ slowMotionFactor: Infinity }), /above 0/],
    ['a view from nowhere', { kind: 'tell', told: { view: 'above' } }, /view/],
    ['a roll that is none', tell({ cameraRollDeg: 90 }), /45/],
  ];

  it.each(wrong)('%s: said', (_, correction, sentence) => {
    const analyzed = () => analyze(side, {}, correction as Correction);
    expect(analyzed).toThrow(RangeError);
    expect(analyzed).toThrow(sentence);
  });
});
