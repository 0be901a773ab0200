import { number } from '../words/numbers';
import { words } from '../words/words';

/** What a JSON file may hold at most. */
export interface JsonLimits {
  /** Lists and groups within one another. */
  readonly depth: number;
  /** Entries of one list, fields of one group. */
  readonly entries: number;
  /** Of one text. */
  readonly letters: number;
}

/** Deeper than any file that is read here. */
export const JSON_DEPTH = 64;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Whether lists and groups stand within one another deeper than that: asked of the text, before anything is made of it,
 * for what walks a value's depth stands on a stack.
 */
export function isDeeper(text: string, depth: number): boolean {
  let here = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (inText) {
      if (letter === BACKSLASH) i++;
      else if (letter === QUOTE) inText = false;
    } else if (letter === QUOTE) inText = true;
    else if (letter === 91 || letter === 123) {
      if (++here > depth) return true;
    } else if (letter === 93 || letter === 125) here--;
  }
  return false;
}

/**
 * The sentence for a value that holds more than the limits allow, naming the field and the limit; `null` for others.
 * @param json as JSON.parse gives it
 */
export function tooMuchIn(json: unknown, { depth, entries, letters }: JsonLimits): string | null {
  const say = words.limits.json;
  const left: { readonly value: unknown; readonly where: string; readonly deep: number }[] = [
    { value: json, where: '', deep: 1 },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, where, deep } = next;
    if (typeof value === 'string' && value.length > letters) {
      return say.longText(shown(where), number(value.length, 0), number(letters, 0));
    }
    if (value === null || typeof value !== 'object') continue;
    if (deep > depth) return say.deep(number(depth, 0));
    const fields = Object.entries(value);
    if (fields.length > entries) {
      return say.longList(shown(where), number(fields.length, 0), number(entries, 0));
    }
    for (const [key, inner] of fields) {
      if (typeof inner === 'string' || (typeof inner === 'object' && inner !== null)) {
        left.push({ value: inner, where: where === '' ? key : `${where}.${key}`, deep: deep + 1 });
      }
    }
  }
  return null;
}

function shown(where: string): string {
  return where === '' ? words.damage.whole : where.length > 120 ? `${where.slice(0, 120)}…` : where;
}
