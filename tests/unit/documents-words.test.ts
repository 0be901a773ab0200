import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../src/core/criteria/bands';
import { CRITERION_IDS } from '../../src/core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../src/core/criteria/documents';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { MEASURE_WORDS } from '../../src/core/words/english/measures';
import { words } from '../../src/core/words/words';

const DOCUMENTS = new URL('../../../shared/documents/', import.meta.url);
/** So many words in a row that stand in an article are taken as copied. */
const COPIED_FROM_WORDS = 6;

/** Every string of the catalogue with where it stands; sentences with values in them are said with made-up ones. */
function strings(of: unknown, path = 'words'): (readonly [path: string, text: string])[] {
  if (typeof of === 'string') return [[path, of]];
  if (typeof of === 'function') return [[path, sourceText(of as () => unknown)]];
  if (of === null || typeof of !== 'object') return [];
  return Object.entries(of).flatMap(([name, value]) => strings(value, `${path}.${name}`));
}

/** What a sentence with values says, apart from the values: the texts within its code. */
function sourceText(sentence: () => unknown): string {
  const texts = sentence.toString().match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  // A value between two texts is no word: what is before it and after it do not follow each other.
  return texts.map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, ' | ')).join(' | ');
}

/** Runs of words without a value or a sentence's end between them; the end of a sentence does not end a copy. */
function runsOf(text: string, length: number): string[] {
  return text.split('|').flatMap((part) => {
    const said =
      part
        .toLowerCase()
        .replace(/[’']/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return said
      .slice(0, Math.max(0, said.length - length + 1))
      .map((_, i) => said.slice(i, i + length).join(' '));
  });
}

describe('the documents in our own words', () => {
  it.skipIf(!existsSync(DOCUMENTS))(
    'no text of the catalogue has six words in a row from an article (skipped where ../shared/documents is absent)',
    () => {
      const articles = new Map<string, string>();
      for (const file of readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt'))) {
        const text = readFileSync(new URL(file, DOCUMENTS), 'utf8');
        for (const run of runsOf(text, COPIED_FROM_WORDS)) articles.set(run, file);
      }
      expect(articles.size).toBeGreaterThan(2000);
      const titles = new Set(
        Object.values(DOCUMENT_TITLES).flatMap((title) => runsOf(title, COPIED_FROM_WORDS)),
      );
      const all = strings({ ...words, measureNames: MEASURE_WORDS });
      const copied = all.flatMap(([path, text]) =>
        runsOf(text, COPIED_FROM_WORDS)
          .filter((run) => articles.has(run) && !titles.has(run))
          .map((run) => `${path}: "${run}"`),
      );
      expect(copied).toEqual([]);
    },
  );

  it('a copied sentence would be found, in a sentence with values too', () => {
    expect(runsOf('One two three, four: five six. Seven', 6)).toEqual([
      'one two three four five six',
      'two three four five six seven',
    ]);
    const sentence = (n: number): string => `Do it ${n} times and then stretch every single day`;
    expect(runsOf(sourceText(sentence as unknown as () => unknown), 6)).toEqual([
      'times and then stretch every single',
      'and then stretch every single day',
    ]);
  });

  it('every criterion and every measure has its text', () => {
    expect(Object.keys(words.documents.criteria).sort()).toEqual([...CRITERION_IDS].sort());
    expect(Object.keys(words.documents.measures).sort()).toEqual([...MEASURE_IDS].sort());
    const empty = strings(words.documents).filter(([, text]) => text.trim() === '');
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it('no limit is typed in: what a measure’s text says in numbers is geometry or a year', () => {
    const numbers = strings(words.documents.measures).flatMap(([path, text]) =>
      (text.match(/\d+(?:\.\d+)?/g) ?? []).map((found) => [path, found] as const),
    );
    const known = new Set(['180', '2012', '2023']);
    expect(numbers.filter(([, found]) => !known.has(found))).toEqual([]);
  });

  it('no measured point says a limit of its measures in numbers of its own', () => {
    const limits = new Set(
      Object.values(BANDS).flatMap((band) =>
        band.zones.flatMap(({ from }) => (from ? [String(Math.abs(from))] : [])),
      ),
    );
    const measured = CRITERION_IDS.filter((id) => words.documents.criteria[id].shows !== undefined);
    const said = measured.flatMap((id) =>
      strings(words.documents.criteria[id], id).flatMap(([path, text]) =>
        (text.match(/\d+(?:\.\d+)?/g) ?? [])
          .filter((found) => limits.has(found))
          .map((found) => `${path}: ${found}`),
      ),
    );
    expect(measured.length).toBeGreaterThan(10);
    expect(said).toEqual([]);
  });
});
