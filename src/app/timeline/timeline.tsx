import { useCallback, useId, useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import type { BenchClip } from '../workspace/workspace-context';
import { useWorkspace } from '../workspace/workspace-context';
import { ClarityLane } from './clarity-lane';
import { EventLanes, isRoomy, usualGroundS } from './event-lanes';
import { EventPanel } from './event-panel';
import { findingMarks } from './finding-marks';
import { FindingsLane } from './findings-lane';
import { MomentList } from './moment-list';
import { NowLine } from './now-line';
import { LeftOut, PartLane } from './part-lane';
import { PartPanel } from './part-panel';
import { Ruler } from './ruler';
import { contentPx, partOnShow } from './time-view';
import { useCoarsePointer } from './use-coarse-pointer';
import { useEventHand } from './use-event-hand';
import { usePartHand } from './use-part-hand';
import { useTimeView } from './use-time-view';
import { ZOOM_STEP, ZoomButtons } from './zoom-buttons';
import './lanes.css';
import './timeline.css';
import './panels.css';

interface TimelineProps {
  readonly clip: BenchClip;
  readonly report: Report;
}

const ROWS = ['part', 'seconds', 'left', 'right', 'air', 'seen', 'findings'] as const;

/** A clip along its time: what was found when, all of it to be corrected, and which part of it is judged. */
export function Timeline({ clip, report }: TimelineProps): ReactElement {
  // Another clip has another scroll, choice and width of a second.
  return <TimelineOfClip key={clip.index} clip={clip} report={report} />;
}

function TimelineOfClip({ clip, report }: TimelineProps): ReactElement {
  const { add } = useWorkspace();
  const { clock, raw, cleaned, source, entries } = clip;
  const timeView = useTimeView(clock);
  const { view, zoom, showWhole, scroller, onScroll } = timeView;
  const events = useEventHand(source.events, clock, add);
  const part = usePartHand(entries, clock, add);
  const marks = useMemo(() => findingMarks(report.criteria, clip.index), [report, clip.index]);
  const seek = useCallback((timeS: number) => clock.showTime(timeS), [clock]);
  const [eventHow, partHow] = [useId(), useId()];
  const coarse = useCoarsePointer();
  const groundS = useMemo(() => usualGroundS(events.events), [events.events]);
  const roomy = view !== null && isRoomy(groundS, view, coarse);
  const text = words.timeline;

  const pressed = (key: KeyboardEvent): void => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.target instanceof HTMLInputElement) return;
    if (key.key === '+' || key.key === '=') zoom(ZOOM_STEP);
    else if (key.key === '-') zoom(1 / ZOOM_STEP);
    else if (key.key === '0') showWhole();
    else return;
    key.preventDefault();
  };
  return (
    <section className="tl" aria-label={text.heading} onKeyDown={pressed}>
      <div className="tl-head">
        <h2>{text.heading}</h2>
        <p className="small soft">{roomy ? text.dragHint : text.comeCloser}</p>
        <ZoomButtons {...timeView} />
      </div>
      <div className="tl-body">
        <div className="tl-rows" aria-hidden="true">
          {ROWS.map((row) => (
            <span key={row} className={row} title={text.rows[row][1]}>
              {text.rows[row][0]}
            </span>
          ))}
        </div>
        <div ref={scroller} className="tl-scroller" onScroll={onScroll}>
          <div className="tl-content" style={view ? { width: contentPx(view) } : undefined}>
            <div className="tl-plate" style={view ? { width: view.widthPx } : undefined}>
              {view && (
                <>
                  <PartLane view={view} hand={part} howId={partHow} />
                  <Ruler view={view} onSeek={seek} />
                  <EventLanes view={view} hand={events} roomy={roomy} howId={eventHow} onSeek={seek} />
                  <ClarityLane raw={raw} cleaned={cleaned} view={view} />
                  <FindingsLane view={view} marks={marks} clock={clock} />
                  <LeftOut view={view} hand={part} />
                  <NowLine clock={clock} {...partOnShow(view)} />
                </>
              )}
            </div>
          </div>
        </div>
      </div>
      <p id={eventHow} hidden>
        {text.handleHow}
      </p>
      <p id={partHow} hidden>
        {text.part.handleHow}
      </p>
      <div className="tl-panels">
        <EventPanel hand={events} clock={clock} />
        <PartPanel hand={part} />
      </div>
      <MomentList marks={marks} clock={clock} />
      <details className="tl-moments">
        <summary>{text.how}</summary>
        <ul>
          {[...text.reading, text.handleHow].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
