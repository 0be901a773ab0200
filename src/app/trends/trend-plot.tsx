import { useEffect, useRef, type ReactElement } from 'react';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { followChartPointer } from '../signals/chart-pointer';
import type { ShownRange } from '../signals/shown-range';
import { runAloud } from './run-aloud';
import { TrendChart, type TrendContent } from './trend-chart';
import { walkRuns } from './walk-runs';

interface TrendPlotProps {
  readonly measure: MeasureId;
  readonly content: TrendContent;
  readonly range: ShownRange;
  /** Place of the run that is read among the points. */
  readonly place: number;
  /** Day of the run that another one is to be compared with, seconds since 1970; NaN = none. */
  readonly markedS: number;
  /** Reads another run: `settled`, or only while the pointer is over it; -1 = the pointer is gone. */
  readonly onRead: (place: number, settled: boolean) => void;
  readonly onOpen: () => void;
  readonly helpId: string;
}

/** The chart of one measure: a canvas to look at; to keys and screen readers a slider from run to run. */
export function TrendPlot(props: TrendPlotProps): ReactElement {
  const { measure, content, range, place, markedS, onRead, onOpen, helpId } = props;
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<TrendChart>(null);
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  });
  const { points } = content;
  const nowS = points[place]?.atS ?? NaN;

  useEffect(() => {
    if (!host.current) return;
    const own = (chart.current = new TrendChart(host.current, content, range));
    const nearest = (share: number): number => {
      const { fromS, toS } = range.now();
      return nearestTo(content.points, fromS + share * (toS - fromS));
    };
    const unfollow = followChartPointer(own.over, {
      look: (share) => read.current(nearest(share), false),
      settle: (share) => read.current(nearest(share), true),
      leave: () => read.current(-1, false),
      select(from, to) {
        const { fromS, toS } = range.now();
        range.show({ fromS: fromS + from * (toS - fromS), toS: fromS + to * (toS - fromS) });
      },
      showAll: () => range.showWhole(),
      move: (share) => range.move(share),
    });
    return () => {
      unfollow();
      own.destroy();
    };
  }, [content, range]);
  useEffect(() => chart.current?.show(nowS, markedS), [content, nowS, markedS]);

  const point = points[place];
  return (
    <div
      className="signal-chart trend-chart"
      role="slider"
      tabIndex={0}
      aria-label={words.trends.chartName(words.names.measures[measure].name)}
      aria-describedby={helpId}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={place + 1}
      aria-valuetext={point && runAloud(measure, point, content.parts)}
      onKeyDown={(event) =>
        walkRuns(event, place, points.length, {
          go(next) {
            onRead(next, true);
            const there = points[next];
            if (there) range.follow(there.atS);
          },
          open: onOpen,
        })
      }
    >
      <div ref={host} className="signal-canvas" />
    </div>
  );
}

/** Place of the point nearest to a moment. */
function nearestTo(points: TrendContent['points'], atS: number): number {
  const after = points.findIndex((point) => point.atS >= atS);
  if (after < 0) return points.length - 1;
  if (after === 0) return 0;
  return atS - points[after - 1]!.atS < points[after]!.atS - atS ? after - 1 : after;
}
