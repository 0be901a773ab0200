import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS } from '../../src/core/metrics/measure';
import { lookedByStride, seenByTwo } from '../fixtures/by-stride/two-networks';
import { eventErrors } from '../fixtures/known-runners/event-errors';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const DURATION_S = 8;
/** Milliseconds a frame in the browser, one worker without a graphics card, as measured when this was planned. */
const LIGHT_MS = 20;
const ACCURATE_MS = 240;

const CASES = [
  { view: 'side-left', set: 0 },
  { view: 'side-right', set: 6 },
  { view: 'rear', set: 9 },
] as const;

const spentMs = (looked: ReturnType<typeof lookedByStride>): number =>
  looked.lightFrames * LIGHT_MS + looked.looks * ACCURATE_MS;

describe.each(CASES)('a run seen from $view, looked at by stride', ({ view, set }) => {
  const runner = makeRunner({ ...Object.values(RUNNER_SETS)[set], durationS: DURATION_S });
  const look = (rateHz: number) => {
    const { track } = filmRunner(runner, { view, frameRateHz: rateHz, durationS: DURATION_S });
    const networks = seenByTwo(track, rateHz);
    return { accurate: networks.accurate, looked: lookedByStride(networks) };
  };
  const byRate = new Map([60, 240].map((rateHz) => [rateHz, look(rateHz)]));

  it.each([60, 240])('at %d frames a second has every measure within its all-frames interval', (rateHz) => {
    const { accurate, looked } = byRate.get(rateHz)!;
    const [all, found] = [analyzeRun([accurate], {}), analyzeRun([looked.track], {})];
    expect(all.clips[0]!.activity).toBe('running');
    let compared = 0;
    for (const id of MEASURE_IDS) {
      const [a, b] = [all.metrics[id], found.metrics[id]];
      expect(isAvailable(b), id).toBe(isAvailable(a));
      if (!isAvailable(a) || !isAvailable(b)) continue;
      for (const part of ['overall', 'left', 'right'] as const) {
        const [known, seen] = [a[part], b[part]];
        if (!known || !seen) continue;
        compared++;
        expect(seen.value, `${id} ${part}`).toBeGreaterThanOrEqual(known.ci95[0]);
        expect(seen.value, `${id} ${part}`).toBeLessThanOrEqual(known.ci95[1]);
        // Frames that were not looked at must not make it surer.
        const [was, is] = [known, seen].map(({ ci95 }) => ci95[1] - ci95[0]) as [number, number];
        expect(is / was, `${id} ${part}: width`).toBeGreaterThan(0.7);
      }
    }
    expect(compared).toBeGreaterThan(20);
    for (const type of ['IC', 'TO'] as const) {
      const { events } = found.clips[0]!;
      const errors = eventErrors(events, all.clips[0]!.events, type, 0.5, DURATION_S - 0.5);
      expect(errors.missed + errors.extra).toBe(0);
      // As sure as the all-frames run is of each.
      const known = all.clips[0]!.events.filter((event) => event.type === type);
      const halfMs = (1960 * known.reduce((sum, { seS }) => sum + seS, 0)) / known.length;
      expect(errors.maeMs, type).toBeLessThan(halfMs);
      expect(halfMs, type).toBeLessThan(25);
    }
  });

  it('takes less than half the time of all frames at 60 a second, and at 240 little more', () => {
    const [slow, quick] = [60, 240].map((rateHz) => byRate.get(rateHz)!.looked) as [
      ReturnType<typeof lookedByStride>,
      ReturnType<typeof lookedByStride>,
    ];
    expect(spentMs(slow)).toBeLessThan(0.48 * 60 * DURATION_S * ACCURATE_MS);
    expect(spentMs(quick)).toBeLessThan(1.3 * spentMs(slow));
  });
});
