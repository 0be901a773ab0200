import type { ReactElement } from 'react';
import { BANDS } from '../../core/criteria/bands';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import type { NoteLanes } from './note-lanes';
import { doubtWords } from './run-doubts';
import type { TrendPart, TrendPoint } from './trend-points';

interface TrendKeyProps {
  readonly measure: MeasureId;
  readonly points: readonly TrendPoint[];
  readonly parts: readonly TrendPart[];
  readonly lanes: NoteLanes;
}

/** How to read the chart: only what is in it, with the reasons of all that is marked. */
export function TrendKey({ measure, points, parts, lanes }: TrendKeyProps): ReactElement {
  const text = words.trends.key;
  const doubts = [...new Set(points.flatMap((point) => point.doubts))];
  const unlike = [...new Set(points.flatMap((point) => point.unlike))];
  return (
    <ul role="list" className="signal-key small soft" aria-label={text.heading}>
      {parts.map((part) => (
        <li key={part}>
          <SideMark side={part} />
          {words.trends.partNames[part]}
        </li>
      ))}
      <li>{text.interval}</li>
      {BANDS[measure] && <li>{text.zones}</li>}
      {doubts.length > 0 && <li>{text.doubtful(doubtWords(doubts))}</li>}
      {unlike.length > 0 && <li>{text.unlike(unlike.map((what) => words.trends.unlike[what]))}</li>}
      {points.some(({ breaks }) => breaks) && <li>{text.gap}</li>}
      {lanes.pain.length > 0 && <li>{text.pain}</li>}
      {lanes.notedS.length > 0 && <li>{text.notes}</li>}
    </ul>
  );
}
