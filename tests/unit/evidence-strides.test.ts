import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/export/file-names';
import { pictureName } from '../../src/app/evidence/picture-name';
import { mainMeasure } from '../../src/app/evidence/main-measure';
import { firstShown, shownStrides } from '../../src/app/evidence/shown-strides';
import { momentOf, strideAloud } from '../../src/app/evidence/stride-words';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { MEASURED_IDS, type CriterionId } from '../../src/core/criteria/criterion';
import { isAvailable, type MeasureValue } from '../../src/core/metrics/measure';
import { buildReport } from '../../src/report/build-report';
import type { Report } from '../../src/report/report';
import { sourcesOf } from '../../src/report/report-sources';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

function reportOf(): Report {
  const runner = makeRunner({
    footAheadAtContact: { left: 0.32, right: 0.32 },
    kneeFlexionAtContactDeg: 10,
    footPitchAtContactDeg: { left: 16, right: 16 },
    kneeInDeg: { left: 18, right: 4 },
  });
  const tracks = (['side-left', 'rear'] as const).map(
    (view) => filmRunner(runner, { view, frameRateHz: 120, distanceM: 12, durationS: 16 }).track,
  );
  const inputs = tracks.map((track, i) => ({
    clip: {
      name: `run-${i}.mp4`,
      sha256: 'ab',
      widthPx: track.widthPx,
      heightPx: track.heightPx,
      fps: 120,
      durationS: 16,
      frameCount: track.timesS.length,
    },
    provenance: { model: 'imported', modelSha256: '', backend: 'none' } as const,
  }));
  return buildReport(analyzeRun(tracks, {}), inputs, {}, 'test');
}

const report = reportOf();
const criterion = (id: CriterionId) => report.criteria.find((each) => each.id === id)!;

describe('the strides of a finding', () => {
  it('are those of its main measure, in order of time, in the clip that shows it', () => {
    const knees = shownStrides(criterion('D3.knee-collapse'), report)!;
    expect(knees.measure).toBe('kneeFrontalAngle');
    expect(sourcesOf(report)[knees.clip]!.view).toBe('rear');
    const steps = shownStrides(criterion('D3.overstride'), report)!;
    expect(steps.measure).toBe('footHipDistanceAtContact');
    expect(sourcesOf(report)[steps.clip]!.view).toBe('side-left');
    const { perStride } = report.metrics.footHipDistanceAtContact as MeasureValue;
    expect(steps.strides).toHaveLength(perStride.length);
    const times = steps.strides.map(({ timeS }) => timeS);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('include every evidence moment of that clip, at its own time and side', () => {
    for (const id of MEASURED_IDS) {
      const shown = shownStrides(criterion(id), report);
      if (!shown) continue;
      const { evidence, metrics: rests } = criterion(id);
      if (rests[0] !== shown.measure || evidence.length === 0) continue;
      expect(shown.typical.length, id).toBeGreaterThan(0);
      for (const place of shown.typical) {
        const { timeS, side } = shown.strides[place]!;
        expect(evidence.some((moment) => moment.timeS === timeS && moment.side === side)).toBe(true);
      }
      expect(firstShown(shown)).toBe(shown.typical[0]);
    }
  });

  it('carry the value that is drawn besides, of the same landing', () => {
    const { strides } = shownStrides(criterion('D3.overstride'), report)!;
    const { perStride } = report.metrics.tibiaAngleAtContact as MeasureValue;
    for (const { side, timeS, also } of strides) {
      const beside = perStride.find((each) => each.side === side && Math.abs(each.timeS - timeS) < 1e-6);
      expect(also).toEqual([beside?.value]);
    }
    expect(strides.some(({ also }) => also[0] !== undefined)).toBe(true);
  });

  it('exist for a criterion exactly where one of its measures has values', () => {
    for (const id of MEASURED_IDS) {
      const has = mainMeasure({ id, metrics: [] }, report.metrics) !== null;
      expect(shownStrides(criterion(id), report) !== null).toBe(has);
    }
    const gone = Object.fromEntries(Object.keys(report.metrics).map((id) => [id, { unavailable: 'no' }]));
    const without = { ...report, metrics: gone as unknown as Report['metrics'] };
    for (const id of MEASURED_IDS) expect(shownStrides(criterion(id), without)).toBeNull();
  });

  it('prefer the measure that the verdict rests on', () => {
    const { metrics } = report;
    expect(isAvailable(metrics.armCrossing) && isAvailable(metrics.armSwingRange)).toBe(true);
    const first = (id: 'armCrossing' | 'armSwingRange') =>
      mainMeasure({ id: 'D3.arm-swing', metrics: [id] }, metrics)!.measure;
    expect(first('armCrossing')).toBe('armCrossing');
    expect(first('armSwingRange')).toBe('armSwingRange');
  });
});

describe('strides that stand out', () => {
  const distance = report.metrics.footHipDistanceAtContact as MeasureValue;

  it('are the planted outlier, and the best and worst of each side among the others', () => {
    const planted = distance.perStride[7]!;
    const perStride = distance.perStride.map((each) => (each === planted ? { ...each, value: 1.4 } : each));
    const metrics = { ...report.metrics, footHipDistanceAtContact: { ...distance, perStride } };
    const shown = shownStrides(criterion('D3.overstride'), { ...report, metrics })!;
    const outliers = shown.strides.filter(({ standing }) => standing === 'outlier');
    expect(outliers.map(({ timeS }) => timeS)).toEqual([planted.timeS]);
    for (const side of ['left', 'right'] as const) {
      const own = shown.strides.filter((each) => each.side === side && each.standing !== 'outlier');
      const values = own.map(({ value }) => value);
      // Small is good here.
      expect(own.find(({ standing }) => standing === 'best')!.value).toBe(Math.min(...values));
      expect(own.find(({ standing }) => standing === 'worst')!.value).toBe(Math.max(...values));
    }
    const place = shown.strides.findIndex(({ standing }) => standing === 'outlier');
    expect(strideAloud(shown, place)).toBe(
      `Stride ${place + 1} of ${shown.strides.length}, ${planted.side}, 1.40 leg lengths (L), outlier`,
    );
    expect(momentOf(shown, place)).toMatch(/^(Left|Right) foot lands, \d+\.\d\d s$/);
  });

  it('are told over both feet where left and right are one number', () => {
    const rate = shownStrides(criterion('D2.quick-steps'), report)!;
    expect(rate.strides.filter(({ standing }) => standing === 'best').length).toBeLessThanOrEqual(1);
    expect(rate.strides.filter(({ standing }) => standing === 'worst').length).toBeLessThanOrEqual(1);
    expect(new Set(rate.strides.map(({ side }) => side))).toEqual(new Set(['left', 'right']));
  });
});

describe('a saved picture', () => {
  it('is called after clip, criterion, side and moment', () => {
    expect(pictureName('monday.run.mp4', 'D3.overstride', 'left', 1.0249)).toBe(
      'monday.run-overstride-left-1.02s.png',
    );
    expect(pictureName('clip', 'D4.hip-extension', 'right', 12)).toBe('clip-hip-extension-right-12.00s.png');
    expect(pictureName('clip', 'D2.upright', undefined, 3)).toBe('clip-upright-3.00s.png');
  });

  it('has a name that every system takes, with its ending, whatever the clip was called', () => {
    for (const clip of ['../a:b*c?.mp4', `${'🏃'.repeat(200)}.mov`, 'CON.mp4', '']) {
      const name = pictureName(clip, 'D2.relaxed-shoulders', 'right', 599.994);
      expect(name).toMatch(
        /^[^/\\<>:"|?*\p{Cc}.][^/\\<>:"|?*\p{Cc}]*-relaxed-shoulders-right-599\.99s\.png$/u,
      );
      expect(safeFileName(name)).toBe(name);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }
  });
});
