/** Deeper than anything of ours, and far from where a stack ends. */
const DEEPEST = 64;

/** What JSON has no word for is an object with one of these keys; an object of ours with a `$` key is one, too. */
type Tagged =
  | { readonly $number: 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  | { readonly $date: number | null }
  | { readonly $floats: number }
  | { readonly $list: readonly unknown[] }
  | { readonly $map: readonly (readonly [unknown, unknown])[] }
  | { readonly $object: readonly (readonly [string, unknown])[] };

const NUMBERS: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

/**
 * A value of ours as JSON has it, losing nothing: NaN and the infinities, -0, dates, maps. Arrays of floats are put
 * aside into `floats`, and stand there by their place; without it they are written out, number by number (which NaN it
 * was is lost then).
 * @throws {TypeError} where it holds what is none of these
 */
export function toPlain(value: unknown, floats?: Float64Array[]): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { $number: Object.is(value, -0) ? '-0' : (String(value) as 'NaN') } satisfies Tagged;
  }
  if (Array.isArray(value)) return value.map((each) => toPlain(each, floats));
  if (value instanceof Date) {
    const timeMs = value.getTime();
    return { $date: Number.isNaN(timeMs) ? null : timeMs } satisfies Tagged;
  }
  if (value instanceof Float64Array) {
    return floats
      ? ({ $floats: floats.push(value) - 1 } satisfies Tagged)
      : ({ $list: Array.from(value, (each) => toPlain(each)) } satisfies Tagged);
  }
  if (value instanceof Map) {
    return {
      $map: [...value].map(([key, each]) => [toPlain(key, floats), toPlain(each, floats)] as const),
    } satisfies Tagged;
  }
  if (typeof value !== 'object' || !isPlainObject(value))
    throw new TypeError(`no plain value: ${typeof value}`);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => [key, toPlain(each, floats)] as const);
  if (entries.some(([key]) => key.startsWith('$'))) return { $object: entries } satisfies Tagged;
  return Object.fromEntries(entries);
}

/**
 * The way back.
 * @throws {RangeError} where it was not made by {@link toPlain}
 */
export function fromPlain(plain: unknown, floats: readonly Float64Array[] = [], depth = 0): unknown {
  if (depth > DEEPEST) throw new RangeError('too deep');
  const below = (each: unknown): unknown => fromPlain(each, floats, depth + 1);
  if (Array.isArray(plain)) return plain.map(below);
  if (plain === null || typeof plain !== 'object') return plain;
  const entries = Object.entries(plain);
  const [tag, content] = entries[0] ?? ['', null];
  // `fromEntries` makes even `__proto__` a key like any other.
  if (!entries.some(([key]) => key.startsWith('$'))) {
    return Object.fromEntries(entries.map(([key, each]) => [key, below(each)]));
  }
  if (entries.length !== 1) throw new RangeError('a tag beside other keys');
  switch (tag) {
    case '$number':
      if (typeof content === 'string' && Object.hasOwn(NUMBERS, content)) return NUMBERS[content];
      break;
    case '$date':
      if (content === null || typeof content === 'number') return new Date(content ?? NaN);
      break;
    case '$floats':
      if (typeof content === 'number' && floats[content]) return floats[content];
      break;
    case '$list': {
      const list = Array.isArray(content) ? content.map(below) : [NaN, null];
      if (list.every((each) => typeof each === 'number')) return Float64Array.from(list);
      break;
    }
    case '$map':
      if (isPairs(content)) return new Map(content.map(([key, each]) => [below(key), below(each)]));
      break;
    case '$object':
      if (isPairs(content) && content.every(([key]) => typeof key === 'string')) {
        return Object.fromEntries(content.map(([key, each]) => [key as string, below(each)]));
      }
  }
  throw new RangeError(`not understood: ${tag}`);
}

function isPairs(content: unknown): content is readonly (readonly [unknown, unknown])[] {
  return Array.isArray(content) && content.every((pair) => Array.isArray(pair) && pair.length === 2);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
