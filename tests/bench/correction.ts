import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Correction } from '../../src/core/by-hand/correction';
import { filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';
import { printTable } from './print-table';

/** A correction shows its measures within this, ms. */
const BAR_MS = 100;
const CLIPS = [
  [30, 12],
  [60, 10],
  [240, 10],
] as const;
const VIEWS = ['side-left', 'rear'] as const satisfies readonly CameraParams['view'][];
/** The first ones warm the machine up, as a first analysis does. */
const WARM_UPS = 5;
const RUNS = 15;

/**
 * Prints what measuring anew costs after one contact was moved by hand, without the network. Times are the processor's,
 * so that other work on the machine hardly counts.
 * @returns whether the bar is kept
 */
export function correction(): boolean {
  const rows = VIEWS.flatMap((view) =>
    CLIPS.map(([frameRateHz, durationS]) => {
      const ms = medianCostMs(view, frameRateHz, durationS);
      return { row: [view, `${frameRateHz} fps`, `${durationS} s`, ms.toFixed(0)], kept: ms <= BAR_MS };
    }),
  );
  printTable(
    ['view', 'rate', 'length', 'ms'],
    rows.map(({ row }) => row),
  );
  const kept = rows.every((row) => row.kept);
  process.stdout.write(
    `one moved contact, median of ${RUNS}; bar ${BAR_MS} ms: ${kept ? 'kept' : 'MISSED'}\n`,
  );
  return kept;
}

function medianCostMs(view: CameraParams['view'], frameRateHz: number, durationS: number): number {
  const { track } = filmRunner(makeRunner({}), { view, frameRateHz, durationS });
  const contact = analyzeRun([track], {}).clips[0]!.events.filter(({ type }) => type === 'IC')[6]!;
  const costs = Array.from({ length: WARM_UPS + RUNS }, (_, i) => {
    const { type, side, timeS } = contact;
    const moved: Correction = { kind: 'move-event', type, side, timeS, toS: timeS + 0.001 * i };
    const before = process.cpuUsage();
    analyzeRun([track], {}, [[moved]]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return costs.slice(WARM_UPS).sort((a, b) => a - b)[RUNS >> 1]!;
}
