import type { ReactElement } from 'react';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import type { PlanStep } from '../../core/plan/plan-step';
import { words } from '../../core/words/words';
import { criterionAnchor } from '../result/criterion-card';
import { hashOf } from '../routes/page-route';
import { SideMark } from '../theme/marks';

const text = words.tools.plan;

/** One thing to do: what, how often, what in the report calls for it, who says so, and the tool for it. */
export function PlanStepView({ step, n }: { readonly step: PlanStep; readonly n: number }): ReactElement {
  const { title, how, dose, because, sides = [], cues = [], cautions = [], document, tool } = step;
  return (
    <li className="plan-step">
      <span className="plan-number number" aria-hidden="true">
        {n}
      </span>
      <div className="plan-words">
        <h4>
          <span className="unseen">{text.step(n)}: </span>
          {title}
          {sides.map((side) => (
            <span key={side} className="plan-side small">
              <SideMark side={side} />
              {text.sides[side]}
            </span>
          ))}
        </h4>
        {how.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {cues.length > 0 && (
          <div>
            <p className="small soft">{text.cues}</p>
            <ul>
              {cues.map(({ criterion, text: cue, needsWork }) => (
                <li key={criterion}>
                  {cue}
                  {needsWork && <span className="small soft"> ({text.needsWork})</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {cautions.map((sentence) => (
          <p key={sentence} className="small soft">
            {sentence}
          </p>
        ))}
        {tool && (
          <p>
            <a className="button slim" href={hashOf('tools', tool)}>
              {text.open[tool]}
            </a>
          </p>
        )}
      </div>
      <dl className="plan-facts small">
        {dose !== undefined && (
          <div>
            <dt>{text.dose}</dt>
            <dd>{dose}</dd>
          </div>
        )}
        <div>
          <dt>{text.why}</dt>
          <dd>
            {because.length === 0 && text.everyone}
            {because.map((id, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <a href={`#${criterionAnchor(id)}`}>{words.criteria.titles[id]}</a>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt className="unseen">{text.documentLabel}</dt>
          <dd className="soft">{words.tools.from(DOCUMENT_TITLES[document])}</dd>
        </div>
      </dl>
    </li>
  );
}
