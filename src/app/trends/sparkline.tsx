import { useMemo, type ReactElement } from 'react';
import { BANDS } from '../../core/criteria/bands';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { trendEnds } from './trend-ends';
import type { TrendPart, TrendPoint } from './trend-points';

/** The drawing's own units; it is stretched to its place. */
const WIDE = 200;
const TALL = 44;

interface SparklineProps {
  readonly measure: MeasureId;
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
  readonly fromS: number;
  readonly toS: number;
}

/** The course of a measure, small: the zone that is aimed at, and a line from run to run as in the chart. */
export function Sparkline({ measure, points, parts, fromS, toS }: SparklineProps): ReactElement {
  const { zones, lines } = useMemo(() => {
    const own = BANDS[measure]?.zones ?? [];
    const counted = points.filter(({ sound, unlike }) => sound && unlike.length === 0);
    const [low, high] = trendEnds(
      counted,
      parts,
      own,
      4 * 10 ** -words.names.measures[measure].decimals,
      false,
    );
    const x = (atS: number): string => (((atS - fromS) / (toS - fromS)) * WIDE).toFixed(1);
    const y = (value: number): number => Math.min(Math.max(((high - value) / (high - low)) * TALL, 0), TALL);
    return {
      zones: own
        .filter(({ verdict }) => verdict === 'meets')
        .map(({ from, to }) => ({ top: y(to ?? high), bottom: y(from ?? low) }))
        .filter(({ top, bottom }) => bottom > top),
      lines: parts.map((part) => ({ part, d: pathOf(points, part, x, y), last: lastOf(points, part, x, y) })),
    };
  }, [measure, points, parts, fromS, toS]);
  return (
    <svg
      className="trend-spark"
      viewBox={`0 0 ${WIDE} ${TALL}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.trends.overview.course(words.names.measures[measure].name, points.length)}
    >
      {zones.map(({ top, bottom }) => (
        <rect key={top} className="trend-spark-zone" x="0" width={WIDE} y={top} height={bottom - top} />
      ))}
      {lines.map(({ part, d, last }) => (
        <g key={part} data-part={part}>
          <path d={d} />
          {last && <path className="trend-spark-last" d={last} />}
        </g>
      ))}
    </svg>
  );
}

type Axis<T> = (value: number) => T;

function pathOf(points: readonly TrendPoint[], part: TrendPart, x: Axis<string>, y: Axis<number>): string {
  let d = '';
  let goesOn = false;
  for (const { sound, breaks, unlike, values, atS } of points) {
    if (breaks) goesOn = false;
    const value = values[part];
    if (!sound || !value || unlike.length > 0) continue;
    d += `${goesOn ? 'L' : 'M'}${x(atS)} ${y(value.value).toFixed(1)}`;
    goesOn = true;
  }
  return d;
}

/** A line of no length: its round end is a dot that keeps its shape when the drawing is stretched. */
function lastOf(
  points: readonly TrendPoint[],
  part: TrendPart,
  x: Axis<string>,
  y: Axis<number>,
): string | null {
  const last = points.findLast(({ sound, unlike, values }) => sound && unlike.length === 0 && values[part]);
  const value = last?.values[part];
  return last && value ? `M${x(last.atS)} ${y(value.value).toFixed(1)}h0` : null;
}
