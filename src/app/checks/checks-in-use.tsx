import type { ReactElement } from 'react';
import type { Checks } from '../../core/criteria/checks';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { checksWithout } from '../session/checks-in-use';
import { useSession } from '../session/session-context';
import './kept-checks.css';

const text = words.keptChecks;
const KINDS = ['standing', 'balance'] as const;

/** Among the settings: the checks that the report takes up, each of which can be left out, and the way to make one. */
export function ChecksInUse({ checks }: { readonly checks: Checks | null }): ReactElement {
  const session = useSession();
  const used = KINDS.flatMap((kind) => {
    const check = checks?.[kind];
    return check ? [{ kind, takenAt: check.takenAt }] : [];
  });
  const leaveOut = (kind: keyof Checks): void => {
    const { settings } = session.state();
    void session.set({ ...settings, checks: checksWithout(settings.checks, kind) });
  };
  return (
    <div className="field checks-in-use" role="group" aria-label={text.takenUp}>
      <p className="field-name">{text.takenUp}</p>
      {used.map(({ kind, takenAt }) => (
        <p key={kind} className="check-used">
          {text.named(kind, takenAt)}
          <button
            type="button"
            className="button slim"
            aria-label={text.next.leaveOutNamed(kind, takenAt)}
            onClick={() => leaveOut(kind)}
          >
            {text.next.leaveOut}
          </button>
        </p>
      ))}
      <p className="small soft">
        {used.length === 0 && `${text.notTakenUp} `}
        <a href={hashOf('checks')}>{text.list.make}</a>
      </p>
    </div>
  );
}
