import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS, type Estimate, type MeasureId } from '../../src/core/metrics/measure';
import { eventErrors, type EventErrors } from '../fixtures/known-runners/event-errors';
import type { Condition, KnownRun } from './known-run';

/** One value against its truth, in the measure's own unit; + = read too high. */
export interface Reading {
  readonly id: MeasureId;
  readonly unit: string;
  readonly error: number;
  /** Whether the 95 % interval holds the truth. */
  readonly covered: boolean;
}

export interface Comparison {
  readonly condition: Condition;
  /** Whether it was taken for a run, seen from where the camera stands. */
  readonly recognised: boolean;
  readonly events: Readonly<Record<'IC' | 'TO', EventErrors>>;
  readonly readings: readonly Reading[];
}

/** Analyses the keypoints with nothing said about them, and sets what was found against what is known. */
export function compareRun(run: KnownRun): Comparison {
  const analysis = analyzeRun([run.track], {});
  const { activity, view, events } = analysis.clips[0]!;
  const errors = (type: 'IC' | 'TO'): EventErrors =>
    eventErrors(events, run.events, type, run.fromS, run.toS);
  return {
    condition: run.condition,
    recognised: activity === 'running' && view.startsWith(run.condition.camera),
    events: { IC: errors('IC'), TO: errors('TO') },
    readings: MEASURE_IDS.flatMap((id) => readingsOf(id, analysis, run)),
  };
}

function readingsOf(id: MeasureId, analysis: Analysis, { values }: KnownRun): Reading[] {
  const result = analysis.metrics[id];
  const known = values[id];
  if (known === undefined || !isAvailable(result)) return [];
  const pairs: readonly (readonly [Estimate | undefined, number])[] =
    typeof known === 'number'
      ? [[result.overall, known]]
      : [
          [result.left, known.left],
          [result.right, known.right],
        ];
  return pairs.flatMap(([found, truth]) =>
    found && Number.isFinite(truth)
      ? [
          {
            id,
            unit: result.unit,
            error: found.value - truth,
            covered: found.ci95[0] <= truth && truth <= found.ci95[1],
          },
        ]
      : [],
  );
}
