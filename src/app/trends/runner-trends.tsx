import { useId, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { BANDS } from '../../core/criteria/bands';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import type { SessionFacts } from '../../storage/library/library';
import { dateRange } from './date-range';
import { measureGroups } from './measure-groups';
import { noteLanes } from './note-lanes';
import { choiceFor, choicesOf, partsToShow, type PartChoice } from './parts-to-show';
import { MeasureChoice, PartChoices } from './trend-choice';
import { TrendActions } from './trend-actions';
import type { TrendContent } from './trend-chart';
import { TrendKey } from './trend-key';
import { TrendPlot } from './trend-plot';
import { trendPoints } from './trend-points';
import { TrendReading } from './trend-reading';
import { TrendTable } from './trend-table';
import { TrendTools } from './trend-tools';
import { TrendsOverview } from './trends-overview';
import { useRestedRange } from './use-rested-range';

interface RunnerTrendsProps {
  /** Of one runner, the latest first, at least one. */
  readonly sessions: readonly SessionFacts[];
  /** Stands before the other choices. */
  readonly runnerChoice: ReactNode;
  readonly onOpen: (session: SessionFacts) => Promise<boolean>;
  readonly onCompare: (two: readonly SessionFacts[]) => Promise<boolean>;
}

/** What of a runner has been measured, by date. */
export function RunnerTrends(props: RunnerTrendsProps): ReactElement {
  const { sessions, runnerChoice } = props;
  const groups = useMemo(() => measureGroups(sessions), [sessions]);
  const [asked, setAsked] = useState<MeasureId | null>(null);
  const had = groups.flatMap(({ measures }) => measures);
  const measure = had.find((each) => each === asked) ?? had[0];
  if (!measure) {
    return (
      <>
        <div className="trend-choices">{runnerChoice}</div>
        <p>{words.trends.noMeasures}</p>
      </>
    );
  }
  return <MeasureTrends {...props} groups={groups} measure={measure} onMeasure={setAsked} />;
}

interface MeasureTrendsProps extends RunnerTrendsProps {
  readonly groups: ReturnType<typeof measureGroups>;
  readonly measure: MeasureId;
  readonly onMeasure: (measure: MeasureId) => void;
}

function MeasureTrends(props: MeasureTrendsProps): ReactElement {
  const { sessions, runnerChoice, groups, measure, onMeasure, onOpen, onCompare } = props;
  const id = useId();
  const text = words.trends;
  const [askedPart, setAskedPart] = useState<PartChoice | null>(null);
  const [readId, setReadId] = useState<string | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const range = useMemo(
    () => dateRange(sessions.map(({ takenAt }) => takenAt.getTime() / 1000).sort((a, b) => a - b)),
    [sessions],
  );
  const content = useMemo((): TrendContent => {
    const points = trendPoints(measure, sessions);
    return {
      points,
      parts: partsToShow(measure, points, askedPart),
      zones: BANDS[measure]?.zones ?? [],
      lanes: noteLanes(sessions),
      leastSpan: 4 * 10 ** -words.names.measures[measure].decimals,
    };
  }, [measure, sessions, askedPart]);
  const { points, parts, lanes } = content;
  const shown = useRestedRange(range);
  const placeOf = (session: string | null): number =>
    points.findIndex((point) => point.session.id === session);
  const settled = placeOf(readId) < 0 ? points.length - 1 : placeOf(readId);
  const place = placeOf(overId) < 0 ? settled : placeOf(overId);
  const point = points[place];
  const marked = sessions.find((session) => session.id === markedId) ?? null;
  const read = (next: number, isSettled: boolean): void => {
    const session = points[next]?.session.id ?? null;
    setOverId(isSettled ? null : session);
    if (isSettled) setReadId(session);
  };
  return (
    <>
      <section className="trend-board" aria-labelledby={`${id}h`}>
        <h2 id={`${id}h`} className="unseen">
          {text.chartHeading}
        </h2>
        <div className="trend-choices">
          {runnerChoice}
          <MeasureChoice groups={groups} chosen={measure} onChoose={onMeasure} />
          <PartChoices
            choices={choicesOf(points)}
            chosen={choiceFor(measure, points, askedPart)}
            onChoose={setAskedPart}
          />
        </div>
        {points.length === 1 && <p>{text.oneRun}</p>}
        <TrendTools range={range} latestS={latestOf(sessions)} aroundS={points[settled]?.atS ?? 0} />
        <p id={`${id}help`} className="unseen">
          {text.chartHelp}
        </p>
        <div className="trend-both">
          <div className="trend-main">
            <p className="small soft">{words.names.measures[measure].meaning}</p>
            <TrendPlot
              measure={measure}
              content={content}
              range={range}
              place={place}
              markedS={marked ? marked.takenAt.getTime() / 1000 : NaN}
              onRead={read}
              onOpen={() => point && void onOpen(point.session)}
              helpId={`${id}help`}
            />
            <TrendKey measure={measure} points={points} parts={parts} lanes={lanes} />
          </div>
          {point && (
            <aside className="trend-side" aria-label={text.reading.heading}>
              <TrendReading measure={measure} point={point} parts={parts} />
              <TrendActions
                session={point.session}
                marked={marked}
                onMark={(session) => setMarkedId(session?.id ?? null)}
                onOpen={() => onOpen(point.session)}
                onCompare={(other) => onCompare([other, point.session])}
              />
              <p className="small soft">{text.hint}</p>
            </aside>
          )}
        </div>
        <TrendTable measure={measure} points={points} parts={parts} />
      </section>
      {groups[0]?.of === 'criteria' && (
        <TrendsOverview
          measures={groups[0].measures}
          sessions={sessions}
          fromS={shown.fromS}
          toS={shown.toS}
          chosen={measure}
          onChoose={onMeasure}
        />
      )}
    </>
  );
}

function latestOf(sessions: readonly SessionFacts[]): number {
  return Math.max(...sessions.map(({ takenAt }) => takenAt.getTime())) / 1000;
}
