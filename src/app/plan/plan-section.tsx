import type { ReactElement } from 'react';
import { PLAN_PHASES, type PlanStep } from '../../core/plan/plan-step';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { PlanStepView } from './plan-step-view';
import './plan.css';

const text = words.tools.plan;

/** What to do, in the documents' order: numbered through, under the phase that each step is part of. */
export function PlanSection({ plan }: { readonly plan: readonly PlanStep[] }): ReactElement {
  const physician = plan.filter(({ phase }) => phase === 'physician');
  const phases = PLAN_PHASES.filter((phase) => phase !== 'physician')
    .map((phase) => ({ phase, steps: plan.filter((step) => step.phase === phase) }))
    .filter(({ steps }) => steps.length > 0);
  const firsts = phases.map((_, i) => phases.slice(0, i).reduce((sum, { steps }) => sum + steps.length, 1));
  return (
    <section className="plan-section" aria-labelledby="plan">
      <header className="plan-section-head">
        <h2 id="plan">{text.heading}</h2>
        <p>{text.lead}</p>
      </header>
      <div className="notice plan-physician">
        <Icon name="info" />
        <div>
          <h3>{text.physicianTitle}</h3>
          {(physician.length > 0 ? physician.flatMap(({ how }) => how) : text.physician).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {phases.map(({ phase, steps }, i) => (
        <section key={phase} className="plan-phase" aria-labelledby={`plan-${phase}`}>
          <h3 id={`plan-${phase}`}>{words.plan.phases[phase].title}</h3>
          <p className="small soft">{words.plan.phases[phase].why}</p>
          <ol start={firsts[i]} role="list">
            {steps.map((step, j) => (
              <PlanStepView key={step.id} step={step} n={firsts[i]! + j} />
            ))}
          </ol>
        </section>
      ))}
      <p className="small soft">{text.paraphrased}</p>
    </section>
  );
}
