import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS, type Estimate, type MeasureId } from '../../src/core/metrics/measure';
import type { Side } from '../../src/core/pose/keypoints';
import { eventErrors, type EventErrors } from '../fixtures/known-runners/event-errors';
import { countSwaps, type SwapCount } from './count-swaps';
import type { Condition, KnownRun } from './known-run';

/** One value against its truth, in the measure's own unit. */
export interface Reading {
  readonly id: MeasureId;
  readonly unit: string;
  readonly side: Side | 'overall';
  readonly truth: number;
  /** Found less true: + = read too high. */
  readonly error: number;
  /** Whether the 95 % interval holds the truth. */
  readonly covered: boolean;
}

export interface Comparison {
  readonly name: string;
  readonly condition: Condition;
  /** Whether it was taken for a run, seen from where the camera stands. */
  readonly recognised: boolean;
  readonly events: Readonly<Record<'IC' | 'TO', EventErrors>>;
  readonly readings: readonly Reading[];
  /** How the exchange of legs was put right; where it is known. */
  readonly swaps?: SwapCount;
}

/** Analyses the keypoints with nothing said about them, and sets what was found against what is known. */
export function compareRun(run: KnownRun): Comparison {
  return compareAnalysis(run, analyzeRun([run.track], {}));
}

/** The same for an analysis that was made already. */
export function compareAnalysis(run: KnownRun, analysis: Analysis): Comparison {
  const { activity, view, events, cleaned } = analysis.clips[0]!;
  const errors = (type: 'IC' | 'TO'): EventErrors =>
    eventErrors(events, run.events, type, run.fromS, run.toS);
  return {
    name: run.name,
    condition: run.condition,
    recognised: activity === 'running' && view.startsWith(run.condition.camera),
    events: { IC: errors('IC'), TO: errors('TO') },
    readings: MEASURE_IDS.flatMap((id) => readingsOf(id, analysis, run)),
    ...(run.swaps && { swaps: countSwaps(cleaned, run.swaps) }),
  };
}

function readingsOf(id: MeasureId, analysis: Analysis, { values }: KnownRun): Reading[] {
  const result = analysis.metrics[id];
  const known = values[id];
  if (known === undefined || !isAvailable(result)) return [];
  const pairs: readonly (readonly [Reading['side'], Estimate | undefined, number])[] =
    typeof known === 'number'
      ? [['overall', result.overall, known]]
      : [
          ['left', result.left, known.left],
          ['right', result.right, known.right],
        ];
  return pairs.flatMap(([side, found, truth]) =>
    found && Number.isFinite(truth)
      ? [
          {
            id,
            unit: result.unit,
            side,
            truth,
            error: found.value - truth,
            covered: found.ci95[0] <= truth && truth <= found.ci95[1],
          },
        ]
      : [],
  );
}
