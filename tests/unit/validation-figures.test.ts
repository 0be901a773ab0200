import { readFileSync, statSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { FIGURES, type Figures, type SummaryRow } from '../../src/app/accuracy/figures';
import { headlines, sayAccuracy } from '../../src/app/accuracy/say-accuracy';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { composeReport } from '../validation/compose-report';
import type { RenderedRunner } from '../fixtures/known-runners/rendered-runner';
import { makeRunner } from '../fixtures/synthetic-runner';
import { countSwaps } from '../validation/count-swaps';
import { curveErrors } from '../validation/curve-errors';

const LEG_PARTS = ['knee', 'ankle', 'heel', 'foot_index'] as const;

/** Legs standing at the given x, one frame each. */
function legs(leftXPx: readonly number[], rightXPx: readonly number[]): PoseTrack {
  const column = (xPx: readonly number[]) => ({
    xPx: Float64Array.from(xPx),
    yPx: new Float64Array(xPx.length),
    confidence: new Float64Array(xPx.length).fill(1),
  });
  const columns = LEG_PARTS.flatMap((part): [KeypointName, ReturnType<typeof column>][] => [
    [`left_${part}`, column(leftXPx)],
    [`right_${part}`, column(rightXPx)],
  ]);
  return {
    widthPx: 640,
    heightPx: 480,
    timesS: Float64Array.from(leftXPx, (_, i) => i / 60),
    columns: new Map(columns),
    world: new Map(),
  };
}

it('exchanged legs are counted by what became of them; legs that pass each other are not asked', () => {
  const exact = legs([100, 100, 100, 100, 100], [200, 200, 200, 200, 105]);
  // Put right, left exchanged, left alone, exchanged by the analysis, and one that cannot be told.
  const cleaned = legs([101, 200, 99, 198, 105], [199, 100, 201, 102, 100]);
  const frames = Uint8Array.from([1, 1, 0, 0, 1]);
  expect(countSwaps(cleaned, { exact, frames })).toEqual({ exchanged: 2, repaired: 1, good: 2, spoiled: 1 });
});

describe('whole curves', () => {
  const runner = makeRunner();
  const poses = Array.from({ length: 120 }, (_, i) => runner.jointsAt(1 + i / 60));
  /** Seen square from the left, without perspective: image left is ahead. */
  const seen = (aheadPx: (name: string) => number): PoseTrack => ({
    widthPx: 640,
    heightPx: 480,
    timesS: Float64Array.from(poses, (_, i) => i / 60),
    columns: new Map(
      [...poses[0]!.keys()].map((name) => [
        name,
        {
          xPx: Float64Array.from(poses, (pose) => 320 - 200 * pose.get(name)![0] - aheadPx(name)),
          yPx: Float64Array.from(poses, (pose) => 400 - 200 * pose.get(name)![1]),
          confidence: new Float64Array(poses.length).fill(1),
        },
      ]),
    ),
    world: new Map(),
  });
  const truth = { poses } as unknown as RenderedRunner;

  it('of exact landmarks have no error', () => {
    const { clip, ...errors } = curveErrors(
      'x',
      'left',
      truth,
      seen(() => 0),
      0,
      2,
    );
    expect(clip).toBe('x');
    for (const deg of Object.values(errors)) expect(deg).toBeCloseTo(0, 6);
  });

  it('of a knee that is marked too far ahead tell by which leg it is', () => {
    const off = seen((name) => (name === 'right_knee' ? 4 : 0));
    const errors = curveErrors('x', 'left', truth, off, 0, 2);
    expect(errors.nearKneeDeg).toBeCloseTo(0, 6);
    // 20 mm on a thigh of about 430 mm: 2.6 degrees where the leg hangs straight down, less where it is tilted.
    expect(errors.farThighDeg).toBeGreaterThan(1.5);
    expect(errors.farThighDeg).toBeLessThan(3);
    expect(errors.farKneeDeg).toBeGreaterThan(errors.farThighDeg);
    expect(errors.trunkDeg).toBeCloseTo(0, 6);
  });
});

describe('the figures in words', () => {
  const row = (what: string, unit: string, values: Partial<SummaryRow>): SummaryRow => ({
    what,
    unit,
    madeUp: null,
    captured: null,
    network: null,
    heldPct: null,
    heldOf: 0,
    networkHeldPct: null,
    ...values,
  });
  const figures: Figures = {
    summary: [
      row('landing-side', 'ms', { madeUp: 7.2, captured: 9.4 }),
      row('push-off-side', 'ms', { madeUp: 6, captured: 4 }),
      row('stepRate', 'steps/min', { madeUp: 0.31, network: 0.02, heldPct: 97, networkHeldPct: 100 }),
      row('trunkLean', 'deg', { madeUp: 1, network: 2.5, heldPct: 88, networkHeldPct: 96 }),
      row('pelvicDrop', 'deg', { madeUp: 0.4, heldPct: 99 }),
    ],
    bars: [
      {
        on: 'x',
        bars: [
          { bar: 'a', measured: '1', met: true },
          { bar: 'b', measured: '2', met: false },
          { bar: 'c', measured: '', met: null },
        ],
      },
    ],
    coverage: { columns: [], rows: [] },
    parts: [],
  };

  it('take the worse of what was tried, and name the measure whose interval fails most often', () => {
    const { measuring, film, bars } = sayAccuracy(figures);
    expect(measuring[0]).toMatch(/within 0\.3 steps a minute/);
    expect(measuring[1]).toMatch(/within 9 and 6 thousandths/);
    expect(measuring.join()).toMatch(
      /Half of all angles are usually within 0\.4 .*“Forward lean”, within 1\.0/,
    );
    expect(measuring.at(-1)).toMatch(/least often for “Forward lean”: in 88/);
    // Never 0.0; events were not tried there; no interval failed.
    expect(film[0]).toMatch(/within 0\.1 steps a minute/);
    expect(film.join()).not.toMatch(/landing/);
    expect(film.at(-1)).toMatch(/at least as often/);
    expect(bars).toMatch(/Of 2 goals .* 1 are met and 1 missed/);
  });

  it('begin with film where that was tried', () => {
    expect(headlines(figures).map(({ value }) => value)).toEqual(['± 0.1', '± 9', '± 0.4', '1 of 2']);
  });
});

describe('the kept figures', () => {
  it('are small, and the same in the report and on the page', async () => {
    expect(statSync('src/app/accuracy/figures.json').size).toBeLessThan(60_000);
    const report = await format(composeReport(FIGURES), { parser: 'markdown', printWidth: 110 });
    expect(readFileSync('docs/validation.md', 'utf8')).toBe(report);
  });
});
