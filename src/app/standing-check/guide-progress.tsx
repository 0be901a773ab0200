import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { GuideState } from './hold-guide';
import type { StandingStep } from './standing-steps';

const text = words.standingCheck.guide;

/** Which holds are done, which one it is, which are to come. */
export function GuideProgress({
  steps,
  state,
}: {
  readonly steps: readonly StandingStep[];
  readonly state: GuideState | null;
}): ReactElement {
  const at = state?.at ?? 0;
  const repeats = Math.max(...steps.map(({ repeat }) => repeat)) + 1;
  const step = steps[at];
  return (
    <div className="stand-progress">
      {step && (
        <p className="small">
          {[text.time(step.repeat + 1, repeats), text.holdOf(at + 1, steps.length)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <ol role="list" aria-label={text.progress}>
        {steps.map(({ repeat, view }, i) => {
          const is = state?.held[i] ? 'held' : i === at ? 'now' : i < at ? 'passed' : 'to-come';
          return (
            <li key={i} data-is={is} data-first={i > 0 && steps[i - 1]!.repeat !== repeat}>
              <span className="unseen">
                {text.stepName(
                  words.standingCheck.views[view],
                  text.time(repeat + 1, repeats),
                  { held: text.heldAlready, now: text.now, passed: text.passed, 'to-come': text.toCome }[is],
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
