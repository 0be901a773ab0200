import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/core/words/words';

interface Leaf {
  readonly where: string;
  readonly value: unknown;
}

/** Everything in the catalogue that is neither a group nor a list. */
function leavesOf(value: unknown, where: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ where, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${where}.${key}`));
}

/** What is not text but rides along with it. */
const NOT_TEXT = /\.(decimals|together)$/;
/** Said where nothing needs to be: see the name. */
const EMPTY = ['words.notRunning.headlines.running'];

/** Each piece of text in a section's file, also of sentences that are functions: "`Step ${n}`" has two. */
function piecesIn(path: string): Leaf[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const pieces: Leaf[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      pieces.push({ where: `${path}:${line + 1}`, value: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pieces;
}

const FOLDER = 'src/core/words/english';
const leaves = leavesOf(words, 'words');
const pieces = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => piecesIn(join(FOLDER, path)));

describe('the catalogue', () => {
  it('holds texts and sentences, and nothing else', () => {
    expect(leaves.length).toBeGreaterThan(500);
    const others = leaves.filter(
      ({ where, value }) => !['string', 'function'].includes(typeof value) && !NOT_TEXT.test(where),
    );
    expect(others).toEqual([]);
  });

  it('has no empty text', () => {
    const empty = leaves.filter(({ value }) => typeof value === 'string' && value.trim() === '');
    expect(empty.map(({ where }) => where)).toEqual(EMPTY);
  });

  // The strings themselves, and what stands between the values of sentences.
  const texts = [...leaves, ...pieces].filter(({ value }) => typeof value === 'string') as {
    readonly where: string;
    readonly value: string;
  }[];

  it.each<readonly [string, RegExp]>([
    ['a value that is none', /\bundefined\b|\bNaN\b|\[object /],
    ['a straight quotation mark', /"/],
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['three dots for an ellipsis', /\.\.\./],
    ['a hyphen for a minus sign', /(?<![\p{L}\p{N}])-\d/u],
    ['a line break or a tab', /[\n\t]/],
  ])('has nowhere %s', (_, wrong) => {
    // How TRC files write what is not known is something to be told.
    const found = texts.filter(({ value }) => wrong.test(value) && !value.startsWith('  NaN stands'));
    expect(found).toEqual([]);
  });

  it('calls them articles, as the page does', () => {
    expect(texts.filter(({ value }) => /\bdocuments?\b/i.test(value) && / /.test(value))).toEqual([]);
  });
});
