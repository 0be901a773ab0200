import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble, SessionFacts } from '../../storage/library/library';
import { useCompareDesk } from '../comparison/compare-context';
import { hashOf } from '../routes/page-route';
import { useLibrary } from './library-context';
import { compareKeptRuns } from './open-run';
import { TroubleSaid } from './trouble-said';

const text = words.myRuns.compare;

interface CompareBarProps {
  /** Ticked, the latest first: none, one or two. */
  readonly chosen: readonly SessionFacts[];
  onClear(): void;
}

/** At the foot of the window while runs are ticked: what is before and what is after, and the way there. */
export function CompareBar({ chosen, onClear }: CompareBarProps): ReactElement | null {
  const library = useLibrary();
  const desk = useCompareDesk();
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const [after, before] = chosen;
  const day = ({ takenAt }: SessionFacts): string => words.myRuns.day(takenAt);
  const compare = async (): Promise<void> => {
    if (!library || opening) return;
    setOpening(true);
    const found = await compareKeptRuns(desk, library, chosen);
    setOpening(false);
    setTrouble(found);
    if (!found) location.hash = hashOf('compare');
  };
  return (
    <div className="compare-bar" role="group" aria-label={text.label} hidden={!after}>
      <p role="status" className="small">
        {after && !before && text.one(day(after))}
        {after && before && text.two(day(before), day(after))}
      </p>
      <TroubleSaid trouble={trouble} />
      <div className="run-actions">
        {before && (
          <button
            type="button"
            className="button slim primary"
            aria-disabled={opening}
            onClick={() => void compare()}
          >
            {opening ? text.making : text.go}
          </button>
        )}
        <button
          type="button"
          className="button slim"
          onClick={() => {
            setTrouble(null);
            onClear();
          }}
        >
          {text.clear}
        </button>
      </div>
    </div>
  );
}
