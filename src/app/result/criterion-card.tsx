import type { ReactElement } from 'react';
import {
  CRITERION_KINDS,
  type CriterionId,
  type CriterionResult,
  type EvidenceMoment,
} from '../../core/criteria/criterion';
import { CHECK_OF } from '../../core/criteria/judge-check';
import { isAvailable, type MeasureResult } from '../../core/metrics/measure';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import type { Report } from '../../report/report';
import { EvidenceStrip } from '../evidence/evidence-strip';
import type { ShownClip } from './clip-player';
import { SideMark, VerdictBadge } from '../theme/marks';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { saidOfCheck } from '../checks/say-check';
import { hashOf } from '../routes/page-route';
import { MeasureView } from './measure-view';
import { MainMeasure } from './main-measure';
import './criterion.css';

export function criterionAnchor(id: CriterionId): string {
  return `criterion-${id.replace('.', '-')}`;
}

interface CriterionCardProps {
  readonly criterion: CriterionResult;
  readonly report: Report;
  /** The report's clips, with what is at hand of each. */
  readonly clips: readonly ShownClip[];
  onMoment(moment: EvidenceMoment): void;
}

/** One criterion: verdict and sentence first, what shows it, what to do; numbers one press further. */
export function CriterionCard({ criterion, report, clips, onMoment }: CriterionCardProps): ReactElement {
  const { title, verdict, because, sides, advice, cautions, document } = criterion;
  const { metrics } = report;
  const { settings } = report.provenance;
  const checkedOn = saidOfCheck(criterion.id, verdict, settings.checks);
  const id = criterionAnchor(criterion.id);
  const urgent = verdict === 'flag' || verdict === 'watch';
  const strides = <EvidenceStrip criterion={criterion} report={report} clips={clips} onMoment={onMoment} />;
  const measured = verdict === 'cannot-tell' ? [] : criterion.metrics;
  const main = measured.find((metric) => isAvailable(metrics[metric]));
  // What calls for something shows its main measure whole; what is well, all of it one press further.
  const folded = urgent ? measured.filter((metric) => metric !== main) : measured;
  const notes = folded.map((metric) => noteOf(metrics[metric]));
  const shared = [...new Set(notes.filter((note, i) => note !== '' && notes.indexOf(note) !== i))];
  return (
    <article className="criterion" data-verdict={verdict} aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        <VerdictBadge verdict={verdict} />
        {sides.length > 0 && verdict !== 'meets' && (
          <span className="sides small">
            {sides.map((side) => (
              <span key={side}>
                <SideMark side={side} />
                {words.sides[side]}
              </span>
            ))}
          </span>
        )}
      </header>
      <p className="because">{because}</p>
      {verdict === 'cannot-tell' && CRITERION_KINDS[criterion.id] === 'standing' && (
        <CheckLink check={CHECK_OF[criterion.id as keyof typeof CHECK_OF]} />
      )}
      {urgent && strides}
      {advice.length > 0 && urgent && (
        <div className="advice">
          <h4>{words.evidence.advises}</h4>
          <ul>
            {advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {main && <MainMeasure id={main} result={metrics[main]} settings={settings} whole={urgent} />}
      {folded.length > 0 && (
        <details className="numbers">
          <summary>{urgent ? words.evidence.moreNumbers(folded.length) : words.evidence.numbers}</summary>
          <div className="measures">
            {!urgent && strides}
            {folded.map((metric) => (
              <MeasureView
                key={metric}
                id={metric}
                result={metrics[metric]}
                settings={settings}
                noteElsewhere={shared.includes(noteOf(metrics[metric]))}
              />
            ))}
            {shared.map((note) => (
              <p key={note} className="small">
                {note}
              </p>
            ))}
          </div>
        </details>
      )}
      <footer className="small soft">
        {verdict !== 'meets' && cautions.length > 0 && <p>{listedSentences(cautions)}</p>}
        {checkedOn !== null && <p>{checkedOn}</p>}
        <p>{words.evidence.from(DOCUMENT_TITLES[document])}</p>
      </footer>
    </article>
  );
}

/** What no film of a run can tell, a check can. */
function CheckLink({ check }: { readonly check: keyof typeof words.checks.withCameraNamed }): ReactElement {
  return (
    <p className="criterion-check">
      <a
        className="button slim"
        href={hashOf('checks', check)}
        aria-label={words.checks.withCameraNamed[check]}
      >
        {words.checks.withCamera}
      </a>
    </p>
  );
}

function noteOf(result: MeasureResult): string {
  return isAvailable(result) ? (result.note ?? '') : '';
}

function listedSentences(sentences: readonly string[]): string {
  return sentences.every((sentence) => /[.!?]$/.test(sentence)) ? sentences.join(' ') : listed(sentences);
}
