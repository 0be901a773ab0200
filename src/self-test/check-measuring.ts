import type { Analysis } from '../core/analysis/analysis';
import { isAvailable, type MeasureId, type MeasureResult } from '../core/metrics/measure';
import { SIDES, type Side } from '../core/pose/keypoints';
import { type KnownRun, type KnownValue, LANDING_BAR_MS, MEASURE_BARS, SAME_LANDING_S } from './known-track';
import { reading, type SelfTestFault, type SelfTestPartResult, type SelfTestReading } from './self-test';

/**
 * What was measured of the made-up runner against what the runner was made with.
 * @param analysis of `track.pose.json`, with nothing said about it
 */
export function checkMeasuring(analysis: Analysis, known: KnownRun): SelfTestPartResult {
  const clip = analysis.clips[0];
  const ran = clip?.activity === 'running' && clip.view === known.view;
  const readings = [
    ...Object.entries(known.values).flatMap(([id, value]) =>
      measureReadings(id as MeasureId, analysis.metrics[id as MeasureId], value),
    ),
    ...landingReadings(clip?.events ?? [], known),
  ];
  return { part: 'measuring', readings, fault: ran ? faultOf(readings, analysis, known) : 'no-run-found' };
}

function measureReadings(
  id: MeasureId,
  result: MeasureResult | undefined,
  known: KnownValue,
): SelfTestReading[] {
  const limit = MEASURE_BARS[id];
  if (!limit) return [];
  const found = result && isAvailable(result) ? result : null;
  if (typeof known === 'number') {
    return [reading(id, found?.overall?.value, { truth: known, ...limit })];
  }
  return SIDES.map((side) => reading(id, found?.[side]?.value, { truth: known[side], side, ...limit }));
}

/** How far off the moments of landing are on average, and how many steps are missing or too many. */
function landingReadings(
  events: Analysis['clips'][number]['events'],
  { landings }: KnownRun,
): SelfTestReading[] {
  const found = events.filter(({ type }) => type === 'IC');
  // Steps at the ends may be left out: the runner's strides are cut there.
  const asked = landings.slice(2, -2);
  const errorsMs = asked.map(({ side, timeS }) => {
    const apart = found.filter((event) => event.side === side).map((event) => Math.abs(event.timeS - timeS));
    return 1000 * Math.min(Infinity, ...apart);
  });
  const near = errorsMs.filter((ms) => ms <= 1000 * SAME_LANDING_S);
  const extra = found.filter(
    (event) => !landings.some((each) => each.side === event.side && isSame(each.timeS, event.timeS)),
  );
  const meanMs = near.length > 0 ? near.reduce((sum, ms) => sum + ms, 0) / near.length : null;
  const missed = asked.length - near.length;
  return [
    reading('landings', meanMs, { truth: 0, bar: LANDING_BAR_MS, unit: 'ms' }),
    reading('stepsMissed', missed + extra.length, { truth: 0, bar: 0, unit: 'steps' }),
  ];
}

const isSame = (aS: number, bS: number): boolean => Math.abs(aS - bS) <= SAME_LANDING_S;

function faultOf(
  readings: readonly SelfTestReading[],
  analysis: Analysis,
  known: KnownRun,
): SelfTestFault | null {
  if (readings.every(({ right }) => right)) return null;
  // Is everything right that is told of the other side?
  const exchanged = Object.entries(known.values).flatMap(([id, value]) =>
    measureReadings(id as MeasureId, analysis.metrics[id as MeasureId], crossed(value)),
  );
  return exchanged.every(({ right }) => right) ? 'sides-exchanged' : 'measures-off';
}

function crossed(value: KnownValue): KnownValue {
  const other: Record<Side, Side> = { left: 'right', right: 'left' };
  return typeof value === 'number' ? value : { left: value[other.left], right: value[other.right] };
}
