import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { SideMark, VerdictBadge } from '../theme/marks';
import { firstSentence } from '../result/summary';
import { keyedFindings } from './keyed-findings';
import { useGoToFinding } from './use-go-to-finding';
import { useWorkspace } from './workspace-context';

/** The verdicts as they stand after every correction, each with its way to where it is seen. */
export function FindingsList(): ReactElement {
  const { report } = useWorkspace();
  const go = useGoToFinding();
  const text = words.workspace;
  const { keyed, rest } = keyedFindings(report);
  return (
    <section className="bench-findings-list" aria-labelledby="bench-verdicts">
      <h2 id="bench-verdicts">{text.verdicts}</h2>
      <ol role="list">
        {[...keyed, ...rest].map((criterion, i) => {
          const { id, title, verdict, because, sides } = criterion;
          return (
            <li key={id} data-verdict={verdict}>
              <p className="bench-finding">
                {i < keyed.length ? (
                  <button
                    type="button"
                    className="link"
                    aria-keyshortcuts={String(i + 1)}
                    title={text.goTo(i + 1)}
                    onClick={() => go(criterion)}
                  >
                    <kbd>{i + 1}</kbd> {title}
                  </button>
                ) : (
                  <span>{title}</span>
                )}
                {sides.length === 1 && <SideMark side={sides[0]!} />}
                <VerdictBadge verdict={verdict} />
              </p>
              <p className="small soft">{firstSentence(because)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
