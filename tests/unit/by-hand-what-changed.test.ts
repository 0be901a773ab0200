import { describe, expect, it } from 'vitest';
import { momentOf, sayEntry } from '../../src/app/by-hand/say-entry';
import { sayHandWork } from '../../src/app/by-hand/say-hand-work';
import { sayChanges, whatChanged } from '../../src/app/by-hand/what-changed';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import type { Verdict } from '../../src/core/criteria/criterion';
import type { MeasureResult } from '../../src/core/metrics/measure';
import { daysAgo } from '../../src/core/words/days-ago';
import { buildReport } from '../../src/report/build-report';
import type { Report } from '../../src/report/report';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';

const report = buildReport(
  madeUpAnalysis([madeUpTrack()]),
  [
    {
      clip: { name: 'a', sha256: '', widthPx: 1, heightPx: 1, fps: 60, durationS: 8, frameCount: 480 },
      provenance: { model: 'full', modelSha256: '', backend: 'wasm' },
    },
  ],
  {},
  '0',
);
const judged = (verdict: Verdict): Report => ({
  ...report,
  criteria: report.criteria.map((each) => (each.id === 'D3.overstride' ? { ...each, verdict } : each)),
});
const stepRate = (value: number): MeasureResult => ({
  unit: 'steps/min',
  evidence: 'literature',
  overall: { value, ci95: [value - 1, value + 1], sd: 1, n: 20 },
  perStride: [],
  source: 'side-left',
});
const at = (value: number, other = report): Report => ({
  ...other,
  metrics: { ...other.metrics, stepRate: stepRate(value) },
});

describe('what changed', () => {
  it('is nothing between a report and itself', () => {
    expect(whatChanged(report, report)).toEqual({ verdicts: [], measures: [] });
    expect(sayChanges(whatChanged(report, report))).toEqual([expect.stringMatching(/No verdict changed/)]);
  });

  it('is a verdict, and a number as it is shown', () => {
    const changes = whatChanged(at(168, judged('flag')), at(170, judged('watch')));
    expect(changes.verdicts).toMatchObject([{ id: 'D3.overstride', from: 'flag', to: 'watch' }]);
    expect(changes.measures).toEqual([{ id: 'stepRate', from: '168 steps/min', to: '170 steps/min' }]);
    expect(sayChanges(changes)).toEqual([
      'Steps that fit your body: flag, now watch',
      'Step rate 168 steps/min, now 170 steps/min',
    ]);
  });

  it('leaves out what is too small to be shown', () => {
    expect(whatChanged(at(168.1), at(168.3)).measures).toEqual([]);
  });

  it('says what cannot be told any more, and what can', () => {
    const without = {
      ...report,
      metrics: { ...report.metrics, stepRate: { unavailable: 'Too few steps.' } },
    };
    expect(sayChanges(whatChanged(at(168), without)).join()).toMatch(/Step rate: cannot be told any more/);
    expect(sayChanges(whatChanged(without, at(168))).join()).toMatch(/Step rate: now 168/);
  });
});

describe('what was done by hand, in words', () => {
  const landing = { type: 'IC', side: 'left', timeS: 2.31 } as const;
  it.each<[HandEntry, string, number | null]>([
    [{ kind: 'move-event', ...landing, toS: 2.34 }, 'Left landing at 2.31 s moved 0.03 s later', 2.34],
    [{ kind: 'move-event', ...landing, toS: 2.306 }, 'Left landing at 2.31 s moved 0.004 s earlier', 2.306],
    [{ kind: 'remove-event', ...landing, type: 'TO' }, 'Left push-off at 2.31 s removed', 2.31],
    [{ kind: 'move-joint', name: 'left_knee', timeS: 1.2, xPx: 1, yPx: 2 }, 'Left knee moved at 1.20 s', 1.2],
    [{ kind: 'swap-legs', fromS: 1.2, toS: 1.9 }, 'Legs swapped from 1.20 to 1.90 s', 1.2],
    [{ kind: 'tell', told: { cameraRollDeg: 2 } }, 'Camera tilt set to 2 degrees', null],
    [{ kind: 'tell', told: { cameraRollDeg: null } }, 'Camera tilt found from the clip again', null],
    [
      { kind: 'draw-mark', mark: { id: 'n', kind: 'note', points: [], fromS: 3, toS: 3, text: 'Heel.' } },
      'Note drawn at 3.00 s: “Heel.”',
      3,
    ],
  ])('%j: %s', (entry, sentence, moment) => {
    expect(sayEntry(entry)).toBe(sentence);
    expect(momentOf(entry)).toBe(moment);
  });

  it('is summed up in the report', () => {
    const entries: HandEntry[] = [
      { kind: 'move-event', ...landing, toS: 2.34 },
      { kind: 'move-event', ...landing, timeS: 3, toS: 2.9 },
      { kind: 'swap-legs', fromS: 1.2, toS: 1.9 },
      {
        kind: 'draw-mark',
        mark: { id: 'p', kind: 'plumb', points: [{ xPx: 1, yPx: 1 }], fromS: 0, toS: 1 },
      },
    ];
    expect(sayHandWork(entries)).toEqual([
      '3 corrections by hand: 2 landings moved, legs swapped from 1.20 to 1.90 s.',
      '1 mark drawn over the clip; marks change no number.',
    ]);
    expect(sayHandWork([])).toEqual([]);
  });
});

describe('how long ago', () => {
  const now = new Date(2026, 10, 22, 0, 30);
  it.each([
    [new Date(2026, 10, 22, 0, 5), 'today'],
    [new Date(2026, 10, 21, 23, 50), 'yesterday'],
    [new Date(2026, 10, 19, 12, 0), '3 days ago'],
    [new Date(2026, 9, 3), 'on 3 October 2026'],
  ])('%s is %s', (when, said) => {
    expect(daysAgo(when, now)).toBe(said);
  });
});
