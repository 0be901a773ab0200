import type { Chance } from './chance';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a program may write where a number, a text or a list should be; written as it stands. */
const STRANGE: readonly string[] = [
  ...['NaN', 'Infinity', '-Infinity', '1e999', '-1e999', '-0', '1e-999', '1e308', '-1', '0', '0.5', '1e-9'],
  ...['4294967295', '4294967296', '9007199254740993', '2147483648', '65535', '1e6', '86400', '1e12'],
  ...[
    '"12"',
    '"NaN"',
    '""',
    '"left"',
    'true',
    'null',
    'undefined',
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '0x10',
    '1_0',
  ],
  ...['"\\u0000"', '"\\ud800"', '"<img src=x onerror=alert(1)>"', '"../../etc/passwd"', '"__proto__"', "'a'"],
  ...['{"__proto__":{"spoiled":true}}', '{"constructor":{"prototype":{"spoiled":true}}}', '/* */ 1', '01'],
  ...['{"unavailable":""}', '{"unavailable":"Because."}', '[1,2,3]', '[1e999,0,1]', '["1","2","3"]'],
];

/** Thrice ten to the fifth: rare, for each costs time. */
const HUGE: readonly (() => string)[] = [
  () => `"${'a'.repeat(100_000)}"`,
  () => '7'.repeat(100_000),
  () => `0.${'3'.repeat(100_000)}`,
  () => '['.repeat(100_000) + ']'.repeat(100_000),
  () => '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
  () => `[${'null,'.repeat(100_000)}null]`,
  () => `[${'[0,0,0],'.repeat(50_000)}[0,0,0]]`,
  () => `{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join()}}`,
];

/** A larger text is refused by its size, which is not what is tried here. */
const MOST_LETTERS = 20_000_000;
/** Marks, in the JSON's text, where something else is to stand. */
const MARK = '\\u0001';

const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'length',
  '$map',
];
const FACTORS = [-1, 0, 1e-9, 1e-3, 0.5, 2, 60, 1e3, 1e6, 1e300];

/** A JSON text with one to three things in it that nobody wrote on purpose. */
export function spoilJson(sound: Json, chance: Chance): string {
  const raw: string[] = [];
  const stand = (text: string): string => `\u0001${raw.push(text) - 1}\u0001`;
  const root: { it: Json } = { it: structuredClone(sound) };
  for (let times = 1 + chance.below(3); times > 0; times--) spoilOne(root, chance, stand);
  // Nothing is left where the whole was taken away.
  const text = (JSON.stringify(root.it) as string | undefined) ?? '';
  let left = MOST_LETTERS;
  return text.replace(/"\\u0001(\d+)\\u0001"/g, (_, i: string) => {
    const stands = raw[Number(i)]!;
    left -= stands.length;
    return left > 0 ? stands : 'null';
  });
}

function spoilOne(root: { it: Json }, chance: Chance, stand: (text: string) => string): void {
  const { holder, key } = placeIn(root, chance);
  const old = holder[key]!;
  const strange = (): string => stand(chance.yes(0.01) ? chance.pick(HUGE)() : chance.pick(STRANGE));
  if (Array.isArray(holder)) {
    const i = Number(key);
    switch (chance.below(8)) {
      case 0:
        return void holder.splice(i, 1);
      case 1:
        return void holder.splice(i, 0, structuredClone(old));
      case 2:
        return void (holder.length = i);
      case 3:
        [holder[i], holder[0]] = [holder[0]!, old];
        return;
      case 4: {
        // Tens of megabytes at most: what is larger is refused by its size.
        const most = Math.floor(20_000_000 / (1 + JSON.stringify(old).length));
        const heavy = JSON.stringify(old).includes(MARK);
        const times = heavy ? 3 : chance.yes(0.03) ? 60_000 : chance.below(50);
        for (let n = Math.min(times, most); n > 0; n--) holder.push(old);
        return;
      }
      case 5:
        holder.forEach((each, k) => (holder[k] = scaled(each, FACTORS[i % FACTORS.length]!)));
        return;
      default:
        holder[i] = strange();
    }
    return;
  }
  switch (chance.below(7)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      return;
    case 1:
      // Twice the same key: the last one counts.
      holder[stand(`${JSON.stringify(key)}:${chance.pick(STRANGE)},${JSON.stringify(key)}`)] = old;
      return;
    case 2:
      Reflect.deleteProperty(holder, key);
      holder[stand(JSON.stringify(chance.pick(STRANGE_KEYS)))] = old;
      return;
    case 3:
      holder[stand(JSON.stringify(chance.pick(STRANGE_KEYS)))] = strange();
      return;
    case 4:
      holder[key] = scaled(old, chance.pick(FACTORS));
      return;
    default:
      holder[key] = strange();
  }
}

/** Any place, near the top or deep down: every field has its chance. */
function placeIn(root: { it: Json }, chance: Chance): { holder: Record<string, Json> | Json[]; key: never } {
  let holder: Record<string, Json> | Json[] = root as unknown as Record<string, Json>;
  let key = 'it';
  for (;;) {
    const inside: Json = (holder as Record<string, Json>)[key]!;
    const goesOn = holder === (root as unknown) ? !chance.yes(0.02) : !chance.yes(0.25);
    if (!goesOn || inside === null || typeof inside !== 'object') break;
    const keys = Object.keys(inside);
    if (keys.length === 0) break;
    holder = inside;
    key = chance.pick(keys);
  }
  return { holder, key: key as never };
}

/** Every number in it times as much; lists of frames, of times, of points. */
function scaled(value: Json, factor: number): Json {
  if (typeof value === 'number') return value * factor;
  if (Array.isArray(value)) return value.map((each) => scaled(each, factor));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scaled(each, factor)]));
}
