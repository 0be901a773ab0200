import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { KeptCheck, LibraryTrouble } from '../../storage/library/library';
import { useLibrary } from '../library/library-context';
import { TroubleSaid } from '../library/trouble-said';
import { TwoSteps } from '../library/two-steps';
import { isAmong } from '../session/checks-in-use';
import { Icon } from '../theme/icons';
import { SideMark, VerdictBadge } from '../theme/marks';
import { CheckNumbers } from './check-numbers';
import { mainValues, verdictOn } from './say-check';
import { useNextChecks } from './use-next-checks';

const text = words.keptChecks;

interface CheckRowProps {
  readonly check: KeptCheck;
  onRemoved(): void;
  onUsed(): void;
}

/** One check: its day, what it found, and what can be done with it. */
export function CheckRow({ check, onRemoved, onUsed }: CheckRowProps): ReactElement {
  const library = useLibrary();
  const next = useNextChecks();
  const [open, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const { kind, takenAt } = check;
  const { verdict, sides } = verdictOn(check);
  const values = mainValues(check);
  const used = isAmong(next.checks, check);
  const remove = async (): Promise<void> => {
    const gone = await library?.removeCheck(check.id);
    if (gone?.ok) onRemoved();
    else if (gone) setTrouble(gone.trouble);
  };
  return (
    <li className="check-row">
      <div>
        <h3>{text.kinds[kind]}</h3>
        <p>
          <time dateTime={takenAt.toISOString()}>{text.day(takenAt)}</time>
        </p>
      </div>
      <div className="check-found">
        <p className="check-verdict">
          <VerdictBadge verdict={verdict} />
          {sides.map((side) => (
            <span key={side} className="small">
              <SideMark side={side} /> {words.sides[side]}
            </span>
          ))}
        </p>
        {values.length === 0 && <p className="small soft">{text.list.nothing}</p>}
        {values.map((value) => (
          <p key={value} className="small">
            {value}
          </p>
        ))}
      </div>
      <div className="run-actions">
        {used ? (
          <p className="check-used small">
            <Icon name="meets" />
            {text.next.inUse}
            <button
              type="button"
              className="button slim"
              aria-label={text.next.leaveOutNamed(kind, takenAt)}
              onClick={() => next.leaveOut(kind)}
            >
              {text.next.leaveOut}
            </button>
          </p>
        ) : (
          <button
            type="button"
            className="button slim"
            aria-label={text.next.useNamed(kind, takenAt)}
            onClick={() => {
              next.use(check);
              onUsed();
            }}
          >
            {text.next.use}
          </button>
        )}
        <button
          type="button"
          className="button slim"
          aria-label={text.list.moreNamed(kind, takenAt)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text.list.more}
        </button>
      </div>
      {open && (
        <div className="check-open">
          <CheckNumbers check={check} />
          <TwoSteps
            label={text.list.remove}
            name={text.list.removeNamed(kind, takenAt)}
            question={text.list.removeAsk(kind, takenAt)}
            yes={text.list.removeYes}
            onYes={() => void remove()}
          />
        </div>
      )}
      {trouble && <TroubleSaid trouble={trouble} />}
    </li>
  );
}
