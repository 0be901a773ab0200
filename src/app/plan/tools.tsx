import { useEffect, type ReactElement, type ReactNode } from 'react';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { PLAN_TOOLS, type PlanTool } from '../../core/plan/plan-step';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { hashOf, usePlace } from '../routes/page-route';
import { useSessionState } from '../session/session-context';
import { cuesThatNeedWork, sideThatSitsForward } from './from-the-plan';
import { RecoveryChecklist } from './recovery-checklist';
import { StretchTimer } from './stretch-timer';
import { StridesTimer } from './strides-timer';
import { WeeklyDistance } from './weekly-distance';
import './tools.css';

const text = words.tools;

/** Timers, planner and checklist; an address may name one of them. */
export function Tools(): ReactElement {
  const place = usePlace();
  const { judged } = useSessionState();
  const plan = judged?.report.plan ?? [];
  const asked = PLAN_TOOLS.find((tool) => tool === place) ?? null;
  useEffect(() => {
    if (!asked) return;
    const heading = document.getElementById(toolAnchor(asked));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return (
    <PageFrame title={text.pages.tools} lead={text.lead} openAtPlace={asked !== null}>
      <nav className="tool-list" aria-label={text.onThisPage}>
        <ul role="list">
          {PLAN_TOOLS.map((tool) => (
            <li key={tool}>
              <a className="button slim" href={hashOf('tools', tool)}>
                {text.names[tool]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Tool tool="strides-timer" how={text.timers.strides.how}>
        <StridesTimer needsWork={cuesThatNeedWork(plan)} />
      </Tool>
      <Tool tool="stretch-timer" how={text.timers.stretches.how}>
        <StretchTimer forwardSide={sideThatSitsForward(plan)} />
      </Tool>
      <Tool tool="weekly-distance">
        <WeeklyDistance />
      </Tool>
      <Tool tool="recovery-checklist" how={text.recovery.how}>
        <RecoveryChecklist />
      </Tool>
      <p className="small soft tools-caution">{text.caution}</p>
    </PageFrame>
  );
}

interface ToolProps {
  readonly tool: PlanTool;
  readonly how?: string;
  readonly children: ReactNode;
}

function Tool({ tool, how, children }: ToolProps): ReactElement {
  const id = toolAnchor(tool);
  return (
    <section className="tool-part" aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {text.names[tool]}
        </h2>
        {how !== undefined && <p>{how}</p>}
        <p className="small soft">{text.from(DOCUMENT_TITLES.D2)}</p>
      </header>
      {children}
    </section>
  );
}

function toolAnchor(tool: PlanTool): string {
  return `tool-${tool}`;
}
