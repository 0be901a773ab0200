import { isAvailable, type Estimate } from '../metrics/measure';
import type { Metrics } from '../metrics/measure-run';
import { BANDS, type Band } from './bands';
import { CRITERION_KINDS, type CriterionResult } from './criterion';
import { zoneOf } from './judge';

/**
 * How sure a verdict is. `sure`: every value that fits the film gives the same verdict. `likely`: the value does, and
 * every value that fits is on the same side of what is usual. `open`: values that fit lie on both sides of it.
 */
export type Sureness = 'sure' | 'likely' | 'open';

/**
 * Reads from the intervals of the measures that have limits how sure a criterion's verdict is.
 * @returns `null` where none of its measures has limits, or nothing was judged from film: a check says it itself
 */
export function howSure(criterion: CriterionResult, metrics: Metrics): Sureness | null {
  const { verdict, sides } = criterion;
  if (verdict === 'cannot-tell' || CRITERION_KINDS[criterion.id] === 'standing') return null;
  // A flag is given only where the whole interval is past its limit.
  if (verdict === 'flag') return 'sure';
  const judged = criterion.metrics.flatMap((id) => {
    const band = BANDS[id];
    const result = metrics[id];
    if (!band || !isAvailable(result)) return [];
    const own = (sides.length > 0 ? sides : (['left', 'right'] as const)).flatMap(
      (side) => result[side] ?? [],
    );
    return (own.length > 0 ? own : result.overall ? [result.overall] : []).map((estimate) => ({
      band,
      estimate,
    }));
  });
  if (judged.length === 0) return null;
  if (verdict === 'meets') return judged.every(isWithin) ? 'sure' : 'open';
  return judged.some(isWhollyOut) ? 'likely' : 'open';
}

interface Seen {
  readonly band: Band;
  readonly estimate: Estimate;
}

/** Zones lie in a row: an interval whose ends share one lies in it whole. */
function isWithin({ band, estimate: { ci95 } }: Seen): boolean {
  const [low, high] = [zoneOf(band, ci95[0]), zoneOf(band, ci95[1])];
  return low === high && low.verdict === 'meets';
}

function isWhollyOut({ band, estimate: { ci95 } }: Seen): boolean {
  const usual = band.zones.find(({ verdict }) => verdict === 'meets');
  if (!usual) return false;
  return (usual.to !== null && ci95[0] >= usual.to) || (usual.from !== null && ci95[1] < usual.from);
}
