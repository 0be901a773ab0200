import { useMemo, useState, type ReactElement } from 'react';
import { compareRuns } from '../../core/comparison/compare-runs';
import { judgedRunOf } from '../../report/judged-run';
import { ComparisonDownloads } from '../comparison-exports/comparison-downloads';
import { ComparisonPaperHead } from '../comparison-exports/comparison-paper-head';
import { EagerPictures } from '../pictures/use-picture-store';
import type { Session } from '../session/session';
import { SideBySide } from '../side-by-side/side-by-side';
import type { ComparedRun } from './compared-run';
import type { Place } from './compare-desk';
import { ConditionsSection } from './conditions-section';
import { CriteriaSection } from './criteria-section';
import { HeadlineSection } from './headline-section';
import { MeasuresSection } from './measures-section';
import { WithinSection } from './within-section';
import './comparison-view.css';

interface ComparisonViewProps extends Readonly<Record<Place, ComparedRun>> {
  readonly sessions: Readonly<Record<Place, Session>>;
}

/** What changed from one run to the other: in words first, then side by side, then in numbers. */
export function ComparisonView({ before, after, sessions }: ComparisonViewProps): ReactElement {
  const comparison = useMemo(
    () => compareRuns(judgedRunOf(before.report), judgedRunOf(after.report)),
    [before.report, after.report],
  );
  const [printing, setPrinting] = useState(false);
  return (
    <EagerPictures value={printing}>
      <div className="comparison">
        <ComparisonPaperHead />
        <HeadlineSection comparison={comparison} />
        <ConditionsSection conditions={comparison.conditions} />
        <SideBySide before={before} after={after} comparison={comparison} />
        <CriteriaSection comparison={comparison} after={sessions.after} />
        <MeasuresSection comparison={comparison} />
        <WithinSection before={before} after={after} sessions={sessions} />
        <ComparisonDownloads
          before={before}
          after={after}
          comparison={comparison}
          onPreparing={setPrinting}
        />
      </div>
    </EagerPictures>
  );
}
