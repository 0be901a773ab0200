import type { ReactElement } from 'react';
import type { CriterionResult } from '../../core/criteria/criterion';
import { howSure } from '../../core/criteria/how-sure';
import { words } from '../../core/words/words';
import { SideMark, VerdictBadge } from '../theme/marks';
import { criterionAnchor } from './criterion-card';
import type { Metrics } from './metrics';
import { firstSentence } from './summary';
import './top-findings.css';

interface TopFindingsProps {
  /** The most urgent first. */
  readonly top: readonly CriterionResult[];
  readonly metrics: Metrics;
}

/** The two or three things to know if nothing else is read: what, how sure, and what to do. */
export function TopFindings({ top, metrics }: TopFindingsProps): ReactElement | null {
  if (top.length === 0) return null;
  const text = words.report;
  return (
    <section className="top-findings" aria-labelledby="top-findings">
      <h2 id="top-findings" className="unseen">
        {text.mattersMost}
      </h2>
      <ol role="list">
        {top.map((criterion, i) => {
          const { id, title, verdict, because, advice, sides } = criterion;
          const sure = howSure(criterion, metrics);
          return (
            <li key={id} data-verdict={verdict}>
              <p className="top-head">
                {top.length > 1 && (
                  <span className="top-order" aria-hidden="true">
                    {i + 1}
                  </span>
                )}
                <strong>{title}</strong>
                <VerdictBadge verdict={verdict} />
                {sides.length === 1 && (
                  <span className="small">
                    <SideMark side={sides[0]!} /> {sides[0]}
                  </span>
                )}
              </p>
              <p>{firstSentence(because)}</p>
              {sure && <p className="small soft">{text.howSure[sure]}</p>}
              {advice[0] && (
                <p className="top-advice">
                  <strong>{i === 0 && top.length > 1 ? `${text.first}: ` : `${text.whatToDo}: `}</strong>
                  {advice[0]}
                </p>
              )}
              <p className="small">
                <a href={`#${criterionAnchor(id)}`}>{text.seeAll}</a>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
