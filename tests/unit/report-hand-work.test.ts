import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import { toldBy } from '../../src/core/by-hand/told-by';
import type { Told } from '../../src/core/by-hand/correction';
import { reportJson } from '../../src/export/report-json';
import { buildReport, type ReportInput } from '../../src/report/build-report';
import { readReport } from '../../src/report/read-report';
import { withHandWork } from '../../src/report/with-hand-work';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { handEntries, told } from '../fixtures/random-hand-work';

const track = madeUpTrack();
const input = (name: string, byHand?: readonly HandEntry[]): ReportInput => ({
  clip: { name, sha256: 'ab12', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 },
  provenance: { model: 'full', modelSha256: 'cd34', backend: 'wasm' },
  ...(byHand && { byHand }),
});
const reportOf = (...byHand: (readonly HandEntry[] | undefined)[]) =>
  buildReport(
    madeUpAnalysis(byHand.map(() => track)),
    byHand.map((each) => input('a.mp4', each)),
    {},
    '0',
  );

describe('a report with hand work', () => {
  it('is read back as it was written, whatever was done', () => {
    fc.assert(
      fc.property(handEntries, handEntries, (first, second) => {
        const report = reportOf(first, second);
        expect(readReport(reportJson(report))).toEqual(report);
        expect(report.byHand ?? []).toEqual(first);
        expect(report.companion!.byHand ?? []).toEqual(second);
      }),
      { numRuns: 60 },
    );
  });

  it('where nothing was done is the text that it was before there was any', () => {
    expect(reportJson(reportOf([]))).toBe(reportJson(reportOf(undefined)));
    expect(reportOf([])).not.toHaveProperty('byHand');
  });

  it('takes other hand work beside the same numbers, as if it had been built with it', () => {
    fc.assert(
      fc.property(handEntries, handEntries, handEntries, (before, first, second) => {
        const report = withHandWork(reportOf(before, undefined), [first, second]);
        expect(JSON.stringify(report)).toBe(JSON.stringify(reportOf(first, second)));
      }),
      { numRuns: 40 },
    );
  });

  const ENTRY = { kind: 'move-event', type: 'IC', side: 'left', timeS: 1, toS: 1.1 };
  const MARK = { id: 'm', kind: 'angle', points: [{ xPx: 1, yPx: 1 }], fromS: 0, toS: 1 };
  it.each<[string, unknown, RegExp]>([
    ['a kind that is not known', { kind: 'bend-time', timeS: 1 }, /byHand\.0\.kind/],
    ['no kind', {}, /byHand\.0\.kind/],
    ['a time that is text', { ...ENTRY, toS: 'soon' }, /byHand\.0\.toS/],
    ['a time beyond all bounds', { ...ENTRY, timeS: 1e9 }, /byHand\.0\.timeS/],
    ['a side that is none', { ...ENTRY, side: 'middle' }, /byHand\.0\.side/],
    [
      'a joint that is none',
      { kind: 'move-joint', name: 'tail', timeS: 1, xPx: 1, yPx: 1 },
      /byHand\.0\.name/,
    ],
    ['a height of a house', { kind: 'tell', told: { statureCm: 900 } }, /byHand\.0\.told\.statureCm/],
    ['an angle of one point', { kind: 'draw-mark', mark: MARK }, /byHand\.0\.mark\.points/],
    ['nothing', null, /byHand\.0/],
  ])('is refused for %s, naming the field', (_, entry, sentence) => {
    const spoilt = { ...reportOf([]), byHand: [entry] };
    expect(() => readReport(JSON.stringify(spoilt))).toThrow(RangeError);
    expect(() => readReport(JSON.stringify(spoilt))).toThrow(sentence);
  });
});

describe('what was told of a clip', () => {
  it('is of each thing the last word', () => {
    fc.assert(
      fc.property(fc.array(told), (all) => {
        const entries = all.map((each): HandEntry => ({ kind: 'tell', told: each }));
        const folded = toldBy(entries);
        const keys = new Set(all.flatMap((each) => Object.keys(each))) as Set<keyof Told>;
        expect(new Set(Object.keys(folded))).toEqual(keys);
        for (const key of keys) expect(folded[key]).toBe(all.findLast((each) => key in each)![key]);
      }),
    );
  });

  it('is nothing where only other things were done', () => {
    expect(toldBy([{ kind: 'whole-clip' }, { kind: 'swap-legs', fromS: 0, toS: 1 }])).toEqual({});
  });
});
