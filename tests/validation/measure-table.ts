import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, type Estimate, type MeasureId } from '../../src/core/metrics/measure';
import { median } from '../../src/core/signal/statistics';
import { printTable } from '../bench/print-table';
import { RUNNER_SETS } from '../fixtures/known-runners/runner-sets';
import { filmRunner, makeRunner, type SideTruth } from '../fixtures/synthetic-runner';

/** Measures whose truth has the same name and unit. */
const COMPARED = [
  'stepRate',
  'contactTime',
  'flightTime',
  'trunkLean',
  'trunkLeanAtToeOff',
  'thighExtensionAtToeOff',
  'torsoRotationOffset',
  'footHipDistanceAtContact',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'pelvicDrop',
  'femoralAdduction',
  'kneeFrontalAngle',
  'symmetryContactTime',
  'symmetryStepTime',
] as const satisfies readonly MeasureId[];

interface Comparison {
  readonly unit: string;
  readonly error: number;
  readonly inside: boolean;
}

/**
 * Every measure on every made-up runner, from the side and from behind at 120 frames a second, against the
 * runner's own numbers: the error that is left with exact keypoints, and how often the interval holds the truth.
 */
export function printMeasures(): void {
  const found = new Map<MeasureId, Comparison[]>(COMPARED.map((id) => [id, []]));
  for (const given of Object.values(RUNNER_SETS)) {
    const runner = makeRunner(given);
    for (const view of ['side-left', 'rear'] as const) {
      const { track, truth } = filmRunner(runner, { view, frameRateHz: 120, distanceM: 12 });
      const { metrics } = analyzeRun([track], {});
      for (const id of COMPARED) {
        const result = metrics[id];
        if (!isAvailable(result)) continue;
        for (const [estimate, value] of pairs(result, truth[id])) {
          const [low, high] = estimate.ci95;
          const inside = low <= value && value <= high;
          found.get(id)!.push({ unit: result.unit, error: Math.abs(estimate.value - value), inside });
        }
      }
    }
  }
  const rows = [...found].map(([id, all]) => {
    if (all.length === 0) return [id, '', '0'];
    const errors = all.map(({ error }) => error);
    const inside = all.filter((each) => each.inside).length / all.length;
    const cells = [median(errors), Math.max(...errors)].map((error) => String(Number(error.toPrecision(2))));
    return [id, all[0]!.unit, String(all.length), ...cells, `${Math.round(100 * inside)} %`];
  });
  printTable(['measure', 'unit', 'values', 'median error', 'worst', 'truth in interval'], rows);
}

type Sided = { readonly overall?: Estimate; readonly left?: Estimate; readonly right?: Estimate };

function pairs(result: Sided, truth: number | SideTruth): [Estimate, number][] {
  if (typeof truth === 'number') return result.overall ? [[result.overall, truth]] : [];
  return (['left', 'right'] as const).flatMap((side) => {
    const estimate = result[side];
    return estimate && Number.isFinite(truth[side]) ? [[estimate, truth[side]] as [Estimate, number]] : [];
  });
}
