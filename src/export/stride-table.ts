import { isAvailable, MEASURE_IDS, type MeasureId } from '../core/metrics/measure';
import type { Side } from '../core/pose/keypoints';
import type { View } from '../core/track/view';
import type { Report, ReportSource } from '../report/report';

/** A measure that has values in this clip. */
export interface StrideColumn {
  readonly id: MeasureId;
  readonly unit: string;
}

/** One stance of one foot, and what was read at it. Times are seconds on the clip's clock. */
export interface StrideRow {
  readonly side: Side;
  readonly contactS: number;
  readonly midStanceS?: number;
  readonly toeOffS?: number;
  readonly values: Readonly<Partial<Record<MeasureId, number>>>;
}

/** Every stride of one clip. Measures that could not be had, or were read from another clip, have no column. */
export interface StrideTable {
  readonly clip: string;
  readonly view: View;
  readonly columns: readonly StrideColumn[];
  /** In order of time. */
  readonly rows: readonly StrideRow[];
}

/** Rounding of times in a file. */
const SAME_TIME_S = 1e-6;

/**
 * Lays the values of all measures beside each other, by the stance that they belong to: that of the last contact of the
 * same foot at or before the moment where a value was read.
 * @param source one of the report's clips: a measure is listed with the clip of its view
 */
export function strideTable(report: Report, source: ReportSource): StrideTable {
  const rows = bySide(stancesOf(source).map((stance): Row => ({ ...stance, values: {} })));
  const landings = bySide(landingsOf(source));
  const columns: StrideColumn[] = [];
  for (const id of MEASURE_IDS) {
    const result = report.metrics[id];
    if (!isAvailable(result) || result.source !== source.view || result.perStride.length === 0) continue;
    columns.push({ id, unit: result.unit });
    for (const { side, timeS, value } of result.perStride) {
      const landedS = landings[side][countUntil(landings[side], timeS) - 1]?.contactS ?? -Infinity;
      const own = rows[side][countUntil(rows[side], timeS) - 1];
      // Nothing is lost: a value whose stance was not measured, or whose place is taken, has a row of its own.
      if (own && own.contactS >= landedS - SAME_TIME_S && !Object.hasOwn(own.values, id)) {
        own.values[id] = value;
      } else {
        const contactS = landedS > -Infinity ? landedS : timeS;
        rows[side].splice(countUntil(rows[side], contactS), 0, { side, contactS, values: { [id]: value } });
      }
    }
  }
  return {
    clip: source.clip.name,
    view: source.view,
    columns,
    rows: [...rows.left, ...rows.right].sort(byTime),
  };
}

type Stance = Omit<StrideRow, 'values'>;
type Row = Stance & { readonly values: Record<string, number> };

function stancesOf(source: ReportSource): readonly Stance[] {
  // Reports of an earlier day have events only.
  return source.steps ?? landingsOf(source);
}

function landingsOf({ events }: ReportSource): Stance[] {
  return events.filter(({ type }) => type === 'IC').map(({ side, timeS }) => ({ side, contactS: timeS }));
}

function bySide<T extends Stance>(stances: readonly T[]): Readonly<Record<Side, T[]>> {
  const of = (side: Side): T[] => stances.filter((stance) => stance.side === side).sort(byTime);
  return { left: of('left'), right: of('right') };
}

/** How many stances, given in order of time, have begun at a moment: halves the search, as a long run has thousands. */
function countUntil(stances: readonly Stance[], timeS: number): number {
  let [low, high] = [0, stances.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stances[middle]!.contactS <= timeS + SAME_TIME_S) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byTime(a: Stance, b: Stance): number {
  return a.contactS - b.contactS;
}
