import type * as v from 'valibot';
import { words } from '../core/words/words';

/** What valibot tells of one wrong field, as far as a sentence needs it. */
type Issue = Pick<v.BaseIssue<unknown>, 'type' | 'input' | 'expected' | 'requirement' | 'path'>;

const say = words.damage;
const { wanted, found } = say;
/** Longer texts and longer lists of words say less, not more. */
const LONGEST_TEXT = 40;
const LONGEST_PATH = 120;
const MOST_WORDS = 6;

/** One wrong field of a report in a plain sentence that names it. */
export function sayDamage(issue: Issue): string {
  const where = issue.path?.map(({ key }) => String(key)).join('.') || say.whole;
  return say.at(shortened(where, LONGEST_PATH), whatIsWrong(issue));
}

function whatIsWrong(issue: Issue): string {
  if (issue.input === undefined) return say.missing;
  return say.foundInstead(wantedBy(issue), described(issue.input));
}

function wantedBy({ type, expected, requirement }: Issue): string {
  const bound = typeof requirement === 'number' ? requirement : 0;
  switch (type) {
    case 'number':
    case 'finite':
      return wanted.number;
    case 'integer':
      return wanted.wholeNumber;
    case 'gt_value':
      return wanted.numberAbove(bound);
    case 'min_value':
      return wanted.numberFrom(bound);
    case 'max_value':
      return wanted.numberUpTo(bound);
    case 'string':
      return wanted.text;
    case 'non_empty':
      return wanted.someText;
    case 'boolean':
      return wanted.truth;
    case 'array':
    case 'tuple':
      return wanted.list;
    case 'length':
      return wanted.listOf(bound);
    case 'raw_check':
      return wanted.listOf(Number(expected));
    case 'object':
    case 'record':
      return wanted.group;
    case 'picklist':
    case 'literal':
      return oneOf(expected ?? '');
    default:
      return wanted.other;
  }
}

/** From valibot's `("left" | "right")`. */
function oneOf(expected: string): string {
  const names = [...expected.matchAll(/"([^"]*)"/g)].map(([, name]) => name!);
  return names.length > 0 && names.length <= MOST_WORDS ? wanted.oneOf(names.join(', ')) : wanted.word;
}

function described(input: unknown): string {
  if (input === null) return found.nothing;
  if (typeof input === 'string') return found.text(shortened(input));
  if (typeof input === 'number') return found.number(input);
  if (typeof input === 'boolean') return found.truth(input);
  return Array.isArray(input) ? found.list(input.length) : found.group;
}

function shortened(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
