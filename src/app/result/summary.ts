import type { Activity, Analysis, ClipFindings } from '../../core/analysis/analysis';
import type { CriterionResult, Verdict } from '../../core/criteria/criterion';
import { counted, listed } from '../words/finding-words';

export const VERDICT_ORDER: readonly Verdict[] = ['flag', 'watch', 'meets', 'cannot-tell'];

/** The report in one line and its criteria by verdict, most urgent first. */
export interface Summary {
  readonly headline: string;
  readonly lead: string;
  readonly groups: Readonly<Record<Verdict, readonly CriterionResult[]>>;
}

/** What the runner does in the clips: running if any of them shows it. */
export function overallActivity(analysis: Analysis): ClipFindings {
  const order: readonly Activity[] = ['running', 'walking', 'standing', 'unknown'];
  return [...analysis.clips].sort((a, b) => order.indexOf(a.activity) - order.indexOf(b.activity))[0]!;
}

export function summarize(criteria: readonly CriterionResult[]): Summary {
  const groups = Object.fromEntries(
    VERDICT_ORDER.map((verdict) => [verdict, criteria.filter((each) => each.verdict === verdict)]),
  ) as Record<Verdict, CriterionResult[]>;
  return { ...sentences(groups), groups };
}

function sentences(groups: Summary['groups']): Pick<Summary, 'headline' | 'lead'> {
  const { flag, watch, meets } = groups;
  const judged = flag.length + watch.length + meets.length;
  if (judged === 0) {
    return {
      headline: 'This clip settles nothing yet.',
      lead: 'You are running, but none of the criteria could be judged. Each one below says what was missing.',
    };
  }
  const well = meets.length > 0 ? ` ${counted(meets.length, 'other is', 'others are')} going well.` : '';
  if (flag.length > 0) {
    const [advice] = flag[0]!.advice;
    return {
      headline: `${counted(flag.length, 'thing', 'things')} to work on: ${titles(flag)}.`,
      lead: advice ?? `Start there.${well}`,
    };
  }
  if (watch.length > 0) {
    return {
      headline: `Nothing is flagged. Keep an eye on: ${titles(watch)}.`,
      lead: `${counted(watch.length, 'criterion is', 'criteria are')} close to a limit, or not certain enough to call.${well}`,
    };
  }
  return {
    headline:
      meets.length === 1 ? 'What could be judged is going well.' : 'All that could be judged is going well.',
    lead: `${counted(meets.length, 'criterion was', 'criteria were')} judged from this clip, and you meet ${meets.length === 1 ? 'it' : 'each one'}.`,
  };
}

function titles(criteria: readonly CriterionResult[]): string {
  return listed(criteria.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)));
}
