import type { ReactElement } from 'react';
import { SIDES } from '../../core/pose/keypoints';
import type { KeptCheck } from '../../storage/library/library';
import { BalanceTable } from '../balance-check/balance-table';
import { StandingTable } from '../standing-check/standing-table';
import { verdictOn } from './say-check';

/** What a check found in a sentence, and all its numbers as they were shown when it was made. */
export function CheckNumbers({ check }: { readonly check: KeptCheck }): ReactElement {
  const cautions =
    check.kind === 'standing'
      ? check.findings.cautions
      : SIDES.flatMap((side) => check.findings.legs[side]?.cautions ?? []);
  return (
    <>
      <p>{verdictOn(check).because}</p>
      {cautions.length > 0 && (
        <ul className="check-cautions small">
          {[...new Set(cautions)].map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
      {check.kind === 'standing' ? (
        <StandingTable findings={check.findings} />
      ) : (
        <div className="check-balance">
          <BalanceTable findings={check.findings} />
        </div>
      )}
    </>
  );
}
