import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompareDesk, PLACES } from '../../src/app/comparison/compare-desk';
import { isComparison, openComparison } from '../../src/app/comparison-exports/open-comparison';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { comparisonJson } from '../../src/export/comparison-json';
import { reportJson } from '../../src/export/report-json';
import { buildReport, type ReportInput } from '../../src/report/build-report';
import { comparisonFile } from '../../src/report/comparison-file';
import { judgedRunOf } from '../../src/report/judged-run';
import { readComparison } from '../../src/report/read-comparison';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { randomFindings } from '../fixtures/random-findings';
import { filmRunner, makeRunner, type RunnerParams } from '../fixtures/synthetic-runner';

const input = (name: string): ReportInput => ({
  clip: { name, sha256: 'ab12', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 },
  provenance: { model: 'full', modelSha256: 'cd34', backend: 'wasm' },
});

function measured(name: string, params: Partial<RunnerParams> = {}): Report {
  const { track } = filmRunner(makeRunner(params));
  return buildReport(analyzeRun([track], { statureCm: 175 }), [input(name)], { statureCm: 175 }, '1');
}

const before = measured('monday.mp4');
const after = measured('friday.mp4', { seed: 7, trunkLeanDeg: 2, stepRatePerMin: 178 });
const saved = comparisonJson(comparisonFile(before, after, '1.2.3'));

describe('a saved comparison', () => {
  it('holds both reports and what was made of them, and says what it is', () => {
    const json = JSON.parse(saved) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(['format', 'version', 'before', 'after', 'comparison', 'appVersion']);
    expect(json).toMatchObject({ format: 'plumbline.comparison', version: 1, appVersion: '1.2.3' });
    expect(readReport(JSON.stringify(json['before']))).toEqual(before);
    expect(readReport(JSON.stringify(json['after']))).toEqual(after);
    const { measures } = json['comparison'] as { measures: { id: string }[] };
    expect(measures.map(({ id }) => id)).toEqual([...MEASURE_IDS]);
  });

  it('is read as it was written, and saved once more is the same text', () => {
    const back = readComparison(saved);
    expect(back.before).toEqual(before);
    expect(back.after).toEqual(after);
    expect(comparisonJson(back)).toBe(saved);
  });

  it('is compared anew: what the file says of the comparison is not believed', () => {
    const json = JSON.parse(saved) as { comparison: { measures: object[] } };
    json.comparison.measures = json.comparison.measures.map((each) => ({ ...each, outcome: 'improved' }));
    const honest = compareRuns(judgedRunOf(before), judgedRunOf(after));
    for (const comparison of [json.comparison, undefined, null, 'improved everywhere']) {
      expect(readComparison(JSON.stringify({ ...json, comparison })).comparison).toEqual(honest);
    }
  });

  it('comes back whatever was measured', () => {
    const criteria = before.criteria.slice(0, 1);
    const reports = fc
      .tuple(randomFindings, randomFindings)
      .map((pair) => pair.map(({ metrics, drift }): Report => ({ ...before, criteria, metrics, drift })));
    fc.assert(
      fc.property(reports, ([first, second]) => {
        const text = comparisonJson(comparisonFile(first!, second!, '1'));
        const back = readComparison(text);
        expect(back.before).toEqual(first);
        expect(back.after).toEqual(second);
        expect(comparisonJson(back)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file on its way to the page', () => {
  const file = (text: string, name = 'monday-friday.comparison.json'): File => new File([text], name);

  it('is known by its name or by what is in it', async () => {
    expect(await isComparison(file(saved))).toBe(true);
    expect(await isComparison(file('{', 'cut.comparison.json'))).toBe(true);
    expect(await isComparison(file(saved, 'download (3).json'))).toBe(true);
    expect(await isComparison(file(JSON.stringify(JSON.parse(saved)), 'other.json'))).toBe(true);
    expect(await isComparison(file(reportJson(before), 'run.report.json'))).toBe(false);
    expect(await isComparison(file('{"about": "plumbline.comparison"}', 'other.json'))).toBe(false);
    expect(await isComparison(file(saved, 'run.mp4'))).toBe(false);
  });

  it('puts each run in its place', async () => {
    const desk = new CompareDesk(fakeEngine());
    expect(await openComparison(file(saved), desk)).toBeNull();
    const [first, second] = PLACES.map((place) => desk.state()[place]?.state().judged?.report);
    expect(first).toEqual(before);
    expect(second).toEqual(after);
  });

  it('leaves what is on the desk where it cannot be read, and says why', async () => {
    const desk = new CompareDesk(fakeEngine());
    await openComparison(file(saved), desk);
    const there = desk.state();
    const refused = await openComparison(file(saved.slice(0, -300), 'cut.comparison.json'), desk);
    expect(refused).toMatch(/^“cut\.comparison\.json” was not opened\. .*its end is missing\.$/);
    expect(desk.state()).toBe(there);
  });
});
