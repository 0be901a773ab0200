import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { readFacts, readPeople, readTracked } from '../../src/storage/kept-work-schema';
import {
  readKeptCheck,
  readRunner,
  readSessionFacts,
  readSessionWork,
  readStoredReport,
  readStoredVideo,
} from '../../src/storage/library/library-schema';
import { fromPlain, toPlain } from '../../src/storage/library/plain-value';
import { findBadNumbers } from '../fixtures/known-runners/find-bad-numbers';
import type { Chance } from './chance';
import type { SoundLibrary } from './library-case';
import { spoilJson, type Json } from './spoil-json';
import type { Reading } from './watch-reading';

const READERS = {
  facts: readSessionFacts,
  work: readSessionWork,
  report: readStoredReport,
  runner: readRunner,
  check: readKeptCheck,
  tracked: readTracked,
  video: readStoredVideo,
} as const;

/** A row of the browser's storage as another version, or a fault of the disk, may have left it. */
export async function keptRowCase({ rows }: SoundLibrary, chance: Chance): Promise<Reading> {
  const name = chance.pick(Object.keys(READERS) as (keyof typeof READERS)[]);
  const floats: Float64Array[] = [];
  const plain = toPlain(rows[name], floats) as Json;
  let row: unknown;
  try {
    row = fromPlain(JSON.parse(spoilJson(plain, chance)), floats);
  } catch {
    // No value that a store can hold.
    return 'taken';
  }
  const found = READERS[name](row);
  readFacts((row as { facts?: unknown } | null)?.facts);
  readPeople(row);
  if (name === 'tracked' && found) judge(readTracked(row)!.track);
  return Promise.resolve('taken');
}

/** Times that do not rise the analysis refuses, by contract with a RangeError: the worker makes a sentence of it. */
function judge(track: Parameters<typeof analyzeRun>[0][number]): void {
  try {
    const bad = findBadNumbers(analyzeRun([track], {}));
    if (bad.length > 0) throw new Error(bad.slice(0, 3).join('; '));
  } catch (error) {
    if (!(error instanceof RangeError) || /stack|array length/i.test(error.message)) throw error;
  }
}
