import type { ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { Icon } from '../theme/icons';
import { groupMarks, type FindingMark } from './finding-marks';
import { pxAt, type TimeView } from './time-view';

interface FindingsLaneProps {
  readonly view: TimeView;
  readonly marks: readonly FindingMark[];
  readonly clock: ClipClock;
}

/** As wide as a fingertip. */
const APART_PX = 40;

/** For the eye and the pointer; the list below has the same for the keyboard and for those who listen. */
export function FindingsLane({ view, marks, clock }: FindingsLaneProps): ReactElement {
  const groups = groupMarks(marks, (timeS) => pxAt(view, timeS), APART_PX);
  const shown = groups.filter(({ px }) => px > -20 && px < view.widthPx + 20);
  return (
    <div className="tl-findings" aria-hidden="true">
      {shown.map(({ px, verdict, marks: here }) => (
        <button
          key={`${here[0]!.title}${here[0]!.moment.timeS}`}
          type="button"
          tabIndex={-1}
          className="tl-finding"
          data-verdict={verdict}
          style={{ left: px }}
          title={[
            markWords(here[0]!),
            ...(here.length > 1 ? [words.timeline.findings.more(here.length - 1)] : []),
          ].join(', ')}
          onClick={() => clock.showTime(nextOf(here, clock.now().timeS, clock.timesS))}
        >
          <Icon name={verdict} />
          {here.length > 1 && <span className="number">{here.length}</span>}
        </button>
      ))}
    </div>
  );
}

/** "Worth a look: Overstriding. Left foot lands, 1.02 s". */
export function markWords({ title, verdict, moment }: FindingMark): string {
  return words.timeline.findings.moment(verdict, title, words.names.moment(moment), number(moment.timeS, 2));
}

/** The first moment of a group, or the one after that on show. */
function nextOf(marks: readonly FindingMark[], nowS: number, timesS: Float64Array): number {
  const frameS = (timesS[1] ?? 1) - (timesS[0] ?? 0);
  const at = marks.findLastIndex(({ moment }) => Math.abs(moment.timeS - nowS) <= frameS / 2 + 1e-6);
  return marks[(at + 1) % marks.length]!.moment.timeS;
}
