import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { isAvailable } from '../../src/core/metrics/measure';
import { printTable } from '../bench/print-table';
import { eventErrors, type KnownEvent } from '../fixtures/known-runners/event-errors';
import { capturedRun, MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { RENDERED_RUNNERS_PRESENT, renderedRunner } from '../fixtures/known-runners/rendered-runner';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

interface KnownRun {
  readonly track: PoseTrack;
  readonly events: readonly KnownEvent[];
  readonly stepRate: number;
  readonly durationS: number;
}

/** Initial contact, toe-off and step rate of known runners, found minus true. Keypoints are exact. */
export function printEvents(): void {
  const rows = knownRuns().map(([name, run]) => {
    const analysis = analyzeRun([run.track], {});
    const { events } = analysis.clips[0]!;
    const { stepRate } = analysis.metrics;
    const rate = isAvailable(stepRate) ? (stepRate.overall?.value ?? NaN) : NaN;
    const cells = (['IC', 'TO'] as const).flatMap((type) => {
      const errors = eventErrors(events, run.events, type, 1, run.durationS - 1);
      const { biasMs, sdMs, matched, missed, extra } = errors;
      return [signed(biasMs), sdMs.toFixed(1), `${missed + extra} of ${matched + missed}`];
    });
    return [name, ...cells, signed(rate - run.stepRate)];
  });
  printTable(['runner', 'contact ms', 'SD', 'wrong', 'toe-off ms', 'SD', 'wrong', 'steps/min'], rows);
}

function knownRuns(): [string, KnownRun][] {
  const runs: [string, KnownRun][] = (['side-left', 'rear'] as const).flatMap((view) =>
    [60, 120].map((frameRateHz): [string, KnownRun] => {
      const { track, truth } = filmRunner(makeRunner(), { view, frameRateHz });
      return [`made up, ${view}, ${frameRateHz} frames/s`, { track, ...truth, durationS: 8 }];
    }),
  );
  if (MOTION_CAPTURE_PRESENT) {
    for (const view of ['side-left', 'rear', 'front'] as const) {
      for (const everyNth of [1, 2]) {
        runs.push([`motion capture, ${view}, ${150 / everyNth} frames/s`, capturedRun(view, everyNth)]);
      }
    }
  }
  if (RENDERED_RUNNERS_PRESENT) {
    for (const clip of ['01-neutral-left', '03-overstride-right', '04-arched-left', '06-asymmetric-left']) {
      runs.push([`rendered, ${clip}, 60 frames/s`, renderedRunner(clip)]);
    }
  }
  return runs;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)}`;
}
