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
  const rows = stancesOf(source).map((stance) => ({ ...stance, values: {} as Record<string, number> }));
  const columns: StrideColumn[] = [];
  for (const id of MEASURE_IDS) {
    const result = report.metrics[id];
    if (!isAvailable(result) || result.source !== source.view || result.perStride.length === 0) continue;
    columns.push({ id, unit: result.unit });
    for (const { side, timeS, value } of result.perStride) {
      const landedS = lastContactS(source, side, timeS);
      const own = rows.findLast((row) => row.side === side && row.contactS <= timeS + SAME_TIME_S);
      // Nothing is lost: a value whose stance was not measured, or whose place is taken, has a row of its own.
      if (own && own.contactS >= landedS - SAME_TIME_S && !Object.hasOwn(own.values, id))
        own.values[id] = value;
      else {
        rows.push({ side, contactS: landedS > -Infinity ? landedS : timeS, values: { [id]: value } });
        rows.sort(byTime);
      }
    }
  }
  return { clip: source.clip.name, view: source.view, columns, rows };
}

type Stance = Omit<StrideRow, 'values'>;

function stancesOf({ steps, events }: ReportSource): Stance[] {
  // Reports of an earlier day have events only.
  const stances =
    steps ??
    events.filter(({ type }) => type === 'IC').map(({ side, timeS }): Stance => ({ side, contactS: timeS }));
  return stances.map((stance) => ({ ...stance })).sort(byTime);
}

/** When this foot landed last, of all contacts that were found; -Infinity where none was before. */
function lastContactS({ events }: ReportSource, side: Side, timeS: number): number {
  const last = events.findLast(
    (event) => event.type === 'IC' && event.side === side && event.timeS <= timeS + SAME_TIME_S,
  );
  return last?.timeS ?? -Infinity;
}

function byTime(a: Stance, b: Stance): number {
  return a.contactS - b.contactS;
}
