import type { ReactElement } from 'react';
import type { CriterionResult, EvidenceMoment } from '../../core/criteria/criterion';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import type { ShownClip } from './clip-player';
import { CriterionCard } from './criterion-card';
import { VERDICT_ORDER, type Summary } from './summary';

interface FindingsProps {
  readonly report: Report;
  readonly groups: Summary['groups'];
  /** Checks that are made standing, and were not: they have their place after what the film shows. */
  readonly standing: readonly CriterionResult[];
  readonly clips: readonly ShownClip[];
  onMoment(moment: EvidenceMoment): void;
}

/** Every criterion by its verdict, the most urgent first, and the checks that a film of a run cannot make. */
export function Findings({ report, groups, standing, clips, onMoment }: FindingsProps): ReactElement {
  const sections = [
    ...VERDICT_ORDER.map((verdict) => ({
      id: verdict,
      title: words.report.groups[verdict],
      criteria: groups[verdict],
    })),
    { id: 'standing', title: words.report.standing, criteria: standing },
  ].filter(({ criteria }) => criteria.length > 0);
  return (
    <>
      {sections.map(({ id, title, criteria }) => (
        <section key={id} className="group" id={`group-${id}`} aria-labelledby={`title-${id}`}>
          <h2 id={`title-${id}`}>{title}</h2>
          {criteria.map((criterion) => (
            <CriterionCard
              key={criterion.id}
              criterion={criterion}
              report={report}
              clips={clips}
              onMoment={onMoment}
            />
          ))}
        </section>
      ))}
    </>
  );
}
