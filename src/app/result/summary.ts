import type { Activity } from '../../core/analysis/analysis';
import type { CriterionResult, Verdict } from '../../core/criteria/criterion';
import type { PlanStep } from '../../core/plan/plan-step';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';

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

/** @param plan tells which of equally urgent criteria comes first: the one that the plan begins with */
export function summarize(criteria: readonly CriterionResult[], plan: readonly PlanStep[] = []): Summary {
  const place = ({ id }: CriterionResult): number => {
    const at = plan.findIndex(({ because }) => because.includes(id));
    return at < 0 ? plan.length : at;
  };
  const groups = Object.fromEntries(
    VERDICT_ORDER.map((verdict) => {
      const own = criteria.filter((each) => each.verdict === verdict);
      return [verdict, URGENT.has(verdict) ? own.sort((a, b) => place(a) - place(b)) : own];
    }),
  ) as Record<Verdict, CriterionResult[]>;
  return { ...sentences(groups), groups };
}

const URGENT: ReadonlySet<Verdict> = new Set(['flag', 'watch']);

function sentences({
  flag,
  watch,
  meets,
  'cannot-tell': untold,
}: Summary['groups']): Pick<Summary, 'headline' | 'lead'> {
  const text = words.summary;
  const rest = [
    meets.length > 0 ? text.well(meets.length) : '',
    untold.length > 0 ? text.untold(untold.length) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const lead = (first: string): string => [first, rest].filter(Boolean).join(' ');
  if (flag.length > 0) {
    const start = flag.length > 1 ? text.startWith(title(flag[0]!)) : '';
    return { headline: text.toWorkOn(flag.length, named(flag)), lead: lead(start) };
  }
  if (watch.length > 0) {
    return { headline: text.toWatch(watch.length, named(watch)), lead: lead(text.whyWatch(watch.length)) };
  }
  if (meets.length > 0) {
    return {
      headline: meets.length === 1 ? text.oneGoesWell : text.allGoesWell,
      lead: [text.met(meets.length), untold.length > 0 ? text.untold(untold.length) : '']
        .filter(Boolean)
        .join(' '),
    };
  }
  return { headline: text.settlesNothing, lead: text.nothingJudged };
}

/** More than three first things are none. */
const MOST_AT_THE_TOP = 3;

/** The findings that call for something, the most urgent first. */
export function mattersMost({ flag, watch }: Summary['groups']): readonly CriterionResult[] {
  return [...flag, ...watch].slice(0, MOST_AT_THE_TOP);
}

/** Up to the first full stop that ends a sentence; one within a number does not. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** A headline names so many at most; all are listed beside it. */
const MOST_NAMED = 2;

function named(criteria: readonly CriterionResult[]): string | null {
  return criteria.length > MOST_NAMED ? null : listed(criteria.map(title));
}

function title({ title }: CriterionResult): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
