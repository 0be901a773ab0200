import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { Icon } from '../theme/icons';
import { markWords } from './findings-lane';
import type { FindingMark } from './finding-marks';

interface FindingsListProps {
  readonly marks: readonly FindingMark[];
  readonly clock: ClipClock;
}

/** Every moment that shows a finding, in words; each leads there. */
export function MomentList({ marks, clock }: FindingsListProps): ReactElement {
  const [open, setOpen] = useState(false);
  const text = words.timeline.findings;
  if (marks.length === 0) return <p className="small soft">{text.none}</p>;
  return (
    <details className="tl-moments" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.list(marks.length)}</summary>
      {open && (
        <ol role="list">
          {marks.map((mark, i) => (
            <li key={i}>
              <button
                type="button"
                className="tl-moment"
                data-verdict={mark.verdict}
                onClick={() => clock.showTime(mark.moment.timeS)}
              >
                <Icon name={mark.verdict} />
                {markWords(mark)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
