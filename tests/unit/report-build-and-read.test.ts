import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/export/report-json';
import { buildReport, type ReportInput } from '../../src/report/build-report';
import { readReport } from '../../src/report/read-report';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const input = (name: string): ReportInput => ({
  clip: { name, sha256: 'ab12', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 },
  provenance: { model: 'full', modelSha256: 'cd34', backend: 'wasm' },
});
const track = madeUpTrack();
const settings = { statureCm: 178 };

describe('report', () => {
  it('is read back as it was written, with one clip and with two', () => {
    for (const names of [['side.mp4'], ['side.mp4', 'rear.mp4']]) {
      const analysis = madeUpAnalysis(names.map(() => track));
      const report = buildReport(analysis, names.map(input), settings, '0.1.0');
      expect(readReport(reportJson(report))).toEqual(report);
    }
  });

  it('keeps what a measured run has: centimetres, strides past the middle, change over the clip', () => {
    const runner = makeRunner();
    const tracks = [filmRunner(runner).track, filmRunner(runner, { view: 'front' }).track];
    const analysis = analyzeRun(tracks, { statureCm: 175 });
    const report = buildReport(analysis, ['side.mp4', 'front.mp4'].map(input), settings, '0.1.0');
    expect(report.metrics.verticalOscillation).toHaveProperty('cm');
    expect(report.metrics.armCrossing).toHaveProperty('stridesPast');
    expect(report.drift!.trunkLean).toHaveProperty('unavailable');
    expect(readReport(reportJson(report))).toEqual(report);
  });

  it('names clip, view, provenance and settings of each clip', () => {
    const analysis = madeUpAnalysis([track, track]);
    const report = buildReport(analysis, [input('side.mp4'), input('rear.mp4')], settings, '0.1.0');
    expect(report.clip.name).toBe('side.mp4');
    expect(report.view).toBe('side-right');
    expect(report.companion?.clip.name).toBe('rear.mp4');
    expect(report.companion?.view).toBe('rear');
    expect(report.provenance).toEqual({
      appVersion: '0.1.0',
      model: 'full',
      modelSha256: 'cd34',
      backend: 'wasm',
      settings,
    });
    expect(report).not.toHaveProperty('cleaned');
  });

  it('says what was wrong with the file before what was wrong with the picture', () => {
    const cutOff = { code: 'clip-cut-off', message: 'The file ends early.' };
    const analysis = madeUpAnalysis([track]);
    const report = buildReport(analysis, [{ ...input('a.mp4'), warnings: [cutOff] }], {}, '0');
    expect(report.quality.warnings).toEqual([cutOff, ...analysis.clips[0]!.quality.warnings]);
  });

  it('wants one description for each clip', () => {
    expect(() => buildReport(madeUpAnalysis([track, track]), [input('a.mp4')], {}, '0')).toThrow(RangeError);
  });

  it('never holds a number that JSON cannot', () => {
    const report = buildReport(madeUpAnalysis([track]), [input('a.mp4')], {}, '0');
    const broken = { ...report, quality: { ...report.quality, medianConfidence: NaN } };
    expect(() => reportJson(broken)).toThrow(/medianConfidence/);
  });

  it('of a day before the situation was read is still read', () => {
    const report = buildReport(madeUpAnalysis([track]), [input('a.mp4')], {}, '0');
    expect(report.situation?.roll.from).toBe('belt');
    const { situation, ...older } = report;
    const back = readReport(JSON.stringify(older));
    expect(back).not.toHaveProperty('situation');
    expect(back.quality).toEqual(report.quality);
    const damaged = { ...situation, roll: { ...situation!.roll, correctedDeg: 'little' } };
    expect(() => readReport(JSON.stringify({ ...report, situation: damaged }))).toThrow(/situation.roll/);
  });

  it('gives measures that it does not know their reason', () => {
    const report = buildReport(madeUpAnalysis([track]), [input('a.mp4')], {}, '0');
    const { stepRate, ...others } = report.metrics;
    expect(stepRate).toHaveProperty('overall');
    const back = readReport(JSON.stringify({ ...report, metrics: others }));
    expect(back.metrics.stepRate).toHaveProperty('unavailable');
    expect(back.metrics.contactTime).toEqual(report.metrics.contactTime);
  });

  it.each([
    ['not JSON', (text: string) => text.slice(0, -40), /not JSON/],
    ['another format', () => '{"format":"x"}', /not a Plumbline report/],
    ['a later version', (text: string) => text.replace('"version": 1', '"version": 2'), /version 2/],
    [
      'a damaged verdict',
      (text: string) => text.replace('"verdict": "flag"', '"verdict": "bad"'),
      /criteria/,
    ],
    ['a number that is none', (text: string) => text.replace('"fps": 60', '"fps": null'), /clip.fps/],
  ])('refuses %s with a sentence', (_, damage, sentence) => {
    const text = reportJson(buildReport(madeUpAnalysis([track]), [input('a.mp4')], {}, '0'));
    expect(() => readReport(damage(text))).toThrow(sentence);
  });
});
