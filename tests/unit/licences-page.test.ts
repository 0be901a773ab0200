import { describe, expect, it } from 'vitest';
import { ALLOWED_LICENCES } from '../../scripts/supply/allowed-licences';
import { partsFound } from '../../src/app/licences/load-licences';
import type { Part } from '../../src/app/licences/parts-list';
import { words } from '../../src/core/words/words';

const part = (name: string, by: string, licence: string): Part => ({
  kind: 'library',
  name,
  version: '1.0.0',
  licence,
  by,
  home: '',
  texts: [],
});
const PARTS = [part('idb', 'Jake Archibald', 'ISC'), part('react', '', 'MIT'), part('react-dom', '', 'MIT')];
const found = (wanted: string): string[] => partsFound(PARTS, wanted).map(({ name }) => name);

describe('searching the licences', () => {
  it('shows all where nothing is asked for', () => expect(found('  ')).toHaveLength(3));
  it('looks at names, makers and licences, whatever the case', () => {
    expect(found('REACT')).toEqual(['react', 'react-dom']);
    expect(found('archibald')).toEqual(['idb']);
    expect(found('mit dom')).toEqual(['react-dom']);
    expect(found('gpl')).toEqual([]);
  });
});

it('has a word in plain language for every licence that may be part of the build', () => {
  for (const id of Object.keys(ALLOWED_LICENCES))
    expect([id, words.licences.means(id)]).toEqual([id, expect.any(String)]);
  expect(words.licences.means('Unheard-of')).toBeNull();
});
