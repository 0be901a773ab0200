import type { Verdict, VerdictCriterionId } from '../../core/criteria/criterion';
import { isAvailable, type MeasureId, type MeasureResult } from '../../core/metrics/measure';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';

export interface VerdictChange {
  readonly id: VerdictCriterionId;
  readonly title: string;
  readonly from: Verdict;
  readonly to: Verdict;
}

/** A measure's value as it is shown, with its unit; `null` = it cannot be had. */
export interface MeasureChange {
  readonly id: MeasureId;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Changes {
  readonly verdicts: readonly VerdictChange[];
  readonly measures: readonly MeasureChange[];
}

/** What runners ask for first: looked at whether or not a verdict rests on it. */
const MAIN: readonly MeasureId[] = ['stepRate', 'contactTime', 'footHipDistanceAtContact', 'trunkLean'];

/** What differs between two reports of the same clips, as far as it is shown: verdicts, then the main measures. */
export function whatChanged(before: Report, after: Report): Changes {
  const verdicts = after.criteria.flatMap(({ id, title, verdict: to }) => {
    const from = before.criteria.find((each) => each.id === id)?.verdict;
    return from === undefined || from === to ? [] : [{ id, title, from, to }];
  });
  const behind = after.criteria
    .filter(({ id }) => verdicts.some((each) => each.id === id))
    .flatMap(({ metrics }) => metrics.slice(0, 1));
  const measures = [...new Set([...MAIN, ...behind])].flatMap((id) => {
    const [from, to] = [shown(id, before.metrics[id]), shown(id, after.metrics[id])];
    return from === to ? [] : [{ id, from, to }];
  });
  return { verdicts, measures };
}

/** The whole body's value; where there is none, left and right. */
function shown(id: MeasureId, result: MeasureResult): string | null {
  if (!isAvailable(result)) return null;
  const { decimals } = words.names.measures[id];
  const { overall, left, right, unit } = result;
  const values = overall ? [overall] : [left, right].filter((each) => each !== undefined);
  if (values.length === 0) return null;
  // A unit of a letter or two stays with its number.
  const after = unitAfter(unit).replace(/^ (?=.{1,2}$)/, '\u00a0');
  return values.map(({ value }) => number(value, decimals) + after).join(' / ');
}

/** At most so many of each are said: a list that is read aloud must end. */
const MOST = 4;

/** "Steps that fit your body: flag, now watch", "Step rate 168 steps/min, now 170 steps/min". */
export function sayChanges({ verdicts, measures }: Changes): readonly string[] {
  const text = words.byHand.changed;
  const all = [
    ...verdicts.map(({ title, from, to }) => text.verdict(title, from, to)),
    ...measures.map(({ id, from, to }) => {
      const { name } = words.names.measures[id];
      if (to === null) return text.gone(name);
      return from === null ? text.come(name, to) : text.measure(name, from, to);
    }),
  ];
  if (all.length === 0) return [text.nothing];
  const said = all.slice(0, 2 * MOST);
  return all.length > said.length ? [...said, text.more(all.length - said.length)] : said;
}
