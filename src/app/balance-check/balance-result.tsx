import type { ReactElement } from 'react';
import type { BalanceFindings } from '../../core/balance/balance-findings';
import type { CameraTrouble } from '../../camera/camera';
import { judgeSingleLeg, weakerSide } from '../../core/criteria/single-leg';
import { SIDES } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { AgainOrBack } from '../checks/again-or-back';
import { KeepCheck } from '../checks/keep-check';
import { Icon } from '../theme/icons';
import { VerdictBadge } from '../theme/marks';
import { BalanceLadder } from './balance-ladder';
import { BalanceTable } from './balance-table';
import { HeldBars } from './held-bars';
import { SwayTraces } from './sway-traces';
import './balance-result.css';

const text = words.balanceCheck.result;

interface BalanceResultProps {
  readonly takenAt: Date;
  readonly findings: BalanceFindings;
  /** Why the check ended before its time. */
  readonly trouble: CameraTrouble | null;
  onAgain(): void;
}

/** What the check found: the verdict, how long, how much, which leg, and the way up. */
export function BalanceResult({ takenAt, findings, trouble, onAgain }: BalanceResultProps): ReactElement {
  const { verdict, because, cautions } = judgeSingleLeg({ takenAt, findings });
  const { legs, steadier, eyes } = findings;
  const weaker = weakerSide(steadier);
  const own = SIDES.flatMap((side) => legs[side]?.cautions ?? []);
  return (
    <div className="balance-result">
      {trouble && (
        <div className="notice failure" role="alert">
          <Icon name="flag" />
          <p>
            <strong>{words.cameraTroubles[trouble].title}.</strong> {text.endedEarly}
          </p>
        </div>
      )}
      <section className="balance-verdict" data-verdict={verdict} aria-labelledby="balance-found">
        <h2 id="balance-found">{text.headline[verdict]}</h2>
        <VerdictBadge verdict={verdict} />
        <p>
          {text.eyes[eyes]} {because}
        </p>
        {weaker && <p className="balance-apart">{text.weaker(weaker)}</p>}
      </section>
      <section className="balance-part balance-part-held" aria-labelledby="balance-held">
        <h2 id="balance-held">{text.held}</h2>
        <HeldBars legs={legs} />
      </section>
      <section className="balance-part balance-part-traces" aria-labelledby="balance-traces">
        <h2 id="balance-traces">{text.traces}</h2>
        <SwayTraces legs={legs} />
        <p className="small soft">
          {text.tracesNote} {SIDES.every((side) => legs[side]) && text.tracesScale}
        </p>
      </section>
      <section className="balance-part" aria-labelledby="balance-measures">
        <h2 id="balance-measures">{text.measures}</h2>
        <BalanceTable findings={findings} />
      </section>
      <BalanceLadder />
      <section className="balance-part balance-part-cautions" aria-labelledby="balance-cautions">
        <h2 id="balance-cautions">{text.cautions}</h2>
        <ul className="balance-cautions">
          {[...own, words.balanceFindings.cautions.hipDrop, ...cautions, text.notMedical].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <div className="balance-after">
        <KeepCheck kind="balance" findings={findings} takenAt={takenAt} />
        <AgainOrBack again={text.again} onAgain={onAgain} />
      </div>
    </div>
  );
}
