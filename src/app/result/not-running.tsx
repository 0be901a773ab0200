import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { hashOf } from '../routes/page-route';

/** What there is to say where nobody runs: plainly, and with something to do. */
export function NotRunning({ source }: { readonly source: ReportSource }): ReactElement {
  const text = words.notRunning;
  if (source.activity === 'walking') {
    return (
      <div className="not-running">
        <p>{text.walking}</p>
        <h2>{text.toGetAReport}</h2>
        <Ordered steps={text.walkingSteps} />
      </div>
    );
  }
  if (source.activity === 'standing') return <StandingCheck />;
  return (
    <div className="not-running">
      <p>{source.activityReason ?? text.unknown}</p>
      <h2>{text.toGetAReport}</h2>
      <Ordered steps={text.unknownSteps} />
    </div>
  );
}

function StandingCheck(): ReactElement {
  const text = words.notRunning;
  return (
    <div className="not-running">
      <p>{text.standing}</p>
      <h2>{text.standingHeading}</h2>
      <p>
        <a className="button primary" href={hashOf('checks', 'standing')}>
          {text.standingOpen}
        </a>
      </p>
      <h3>{text.standingByEye}</h3>
      <Ordered steps={text.standingSteps} />
      <p className="small soft">{text.standingFrom(DOCUMENT_TITLES.D0)}</p>
    </div>
  );
}

function Ordered({ steps }: { readonly steps: readonly string[] }): ReactElement {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
