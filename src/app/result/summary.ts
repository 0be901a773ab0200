import type { Activity } from '../../core/analysis/analysis';
import type { CriterionResult, Verdict } from '../../core/criteria/criterion';
import type { Report } from '../../report/report';
import { counted } from '../../core/words/english/findings';
import { listed } from '../../core/words/numbers';

export const VERDICT_ORDER: readonly Verdict[] = ['flag', 'watch', 'meets', 'cannot-tell'];

/** The report in one line and its criteria by verdict, most urgent first. */
export interface Summary {
  readonly headline: string;
  readonly lead: string;
  readonly groups: Readonly<Record<Verdict, readonly CriterionResult[]>>;
}

/** What the runner does in the clips: running if any of them shows it. */
export function overallActivity<S extends { readonly activity: Activity }>(sources: readonly S[]): S {
  const order: readonly Activity[] = ['running', 'walking', 'standing', 'unknown'];
  return [...sources].sort((a, b) => order.indexOf(a.activity) - order.indexOf(b.activity))[0]!;
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
  const cannot = groups['cannot-tell'].length;
  const untold =
    cannot > 0
      ? ` ${counted(cannot, 'could', 'could')} not be told: how to film so that it can is said below.`
      : '';
  if (flag.length > 0) {
    const first = flag[0]!;
    const start = flag.length > 1 ? `Start with ${title(first)}.` : '';
    return {
      headline: `${counted(flag.length, 'thing', 'things')} to work on${named(flag)}.`,
      lead: [start, first.advice[0] ?? `Start there.${well}`].filter(Boolean).join(' '),
    };
  }
  if (watch.length > 0) {
    return {
      headline:
        watch.length > MOST_NAMED
          ? `Nothing is flagged. ${counted(watch.length, 'thing', 'things')} to keep an eye on.`
          : `Nothing is flagged. Keep an eye on${named(watch)}.`,
      lead: `${counted(watch.length, 'criterion is', 'criteria are')} close to a limit, or not certain enough to call.${well}`,
    };
  }
  return {
    headline:
      meets.length === 1 ? 'What could be judged is going well.' : 'All that could be judged is going well.',
    lead: `${counted(meets.length, 'criterion was', 'criteria were')} judged from this clip, and you meet ${meets.length === 1 ? 'it' : 'each one'}.${untold}`,
  };
}

/** More than three first things are none. */
const MOST_AT_THE_TOP = 3;

/** The findings that call for something, the most urgent first: flags before watches, each in the plan's order. */
export function mattersMost({ criteria, plan = [] }: Pick<Report, 'criteria' | 'plan'>): CriterionResult[] {
  const place = ({ id }: CriterionResult): number => {
    const at = plan.findIndex(({ because }) => because.includes(id));
    return at < 0 ? plan.length : at;
  };
  const inOrder = (verdict: Verdict): CriterionResult[] =>
    criteria.filter((each) => each.verdict === verdict).sort((a, b) => place(a) - place(b));
  return [...inOrder('flag'), ...inOrder('watch')].slice(0, MOST_AT_THE_TOP);
}

/** Up to the first full stop that ends a sentence; one within a number does not. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** A headline names so many at most; all are listed beside it. */
const MOST_NAMED = 2;

function named(criteria: readonly CriterionResult[]): string {
  return criteria.length > MOST_NAMED ? '' : `: ${listed(criteria.map(title))}`;
}

function title({ title }: CriterionResult): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
