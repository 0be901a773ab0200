import { useEffect, type ReactElement } from 'react';
import { datesOf } from '../../core/criteria/checks';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { isAmong, type MadeCheck } from '../session/checks-in-use';
import { useSession } from '../session/session-context';
import { useNextChecks } from './use-next-checks';

const text = words.keptChecks.next;

/** Checks that were offered already, each with what stood in its place: coming back to the page offers none again. */
const offered = new WeakMap<object, MadeCheck | null>();

/** The next report takes up a check as soon as it is made, kept or not; says so, and takes it back when told to. */
export function NextReport({ check }: { readonly check: MadeCheck }): ReactElement {
  const session = useSession();
  const { checks, judgesNow, use, leaveOut } = useNextChecks();
  const { kind, takenAt, findings } = check;
  useEffect(() => {
    if (offered.has(findings)) return;
    const was = session.state().nextChecks?.[kind];
    offered.set(findings, was ? ({ kind, ...was } as MadeCheck) : null);
    use(check);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each check, not whenever what is done with it is made anew
  }, [findings]);
  const used = isAmong(checks, check);
  const dates = datesOf(checks);
  return (
    <div className="next-report">
      <p role="status">{dates ? (judgesNow ? text.usesShown : text.uses)(dates) : text.leftOut(kind)}</p>
      {used && (
        <ul className="next-takes">
          {takenFrom(check).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {used && <p className="small soft">{text.inThisTab}</p>}
      <div className="run-actions">
        <button
          type="button"
          className="button slim"
          aria-label={(used ? text.leaveOutNamed : text.useNamed)(kind, takenAt)}
          onClick={() => {
            const before = offered.get(findings);
            if (!used) use(check);
            else if (before) use(before);
            else leaveOut(kind);
          }}
        >
          {used ? text.leaveOut : text.use}
        </button>
      </div>
    </div>
  );
}

/** What a report of a run takes from the check, a sentence each. */
function takenFrom(check: MadeCheck): readonly string[] {
  const { takes } = text;
  if (check.kind === 'balance') return [takes.balance];
  const { reference } = check.findings;
  if (!reference) return [takes.standing, takes.noWidths];
  const percent = (share: number): string => `${number(100 * share, 0)} %`;
  return [
    takes.standing,
    takes.widths(percent(reference.shouldersL), percent(reference.hipsL)),
    ...(reference.shoulderElevation ? [takes.shoulders] : []),
  ];
}
