import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonJson } from '../../src/export/comparison-json';
import { buildReport } from '../../src/report/build-report';
import { comparisonFile } from '../../src/report/comparison-file';
import { readComparison } from '../../src/report/read-comparison';
import type { Report } from '../../src/report/report';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';

function madeUp(name: string): Report {
  const clip = { name, sha256: 'ab', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 };
  const provenance = { model: 'full', modelSha256: 'cd', backend: 'wasm' } as const;
  return buildReport(madeUpAnalysis([madeUpTrack()]), [{ clip, provenance }], {}, '1');
}

const TEXT = comparisonJson(comparisonFile(madeUp('a.mp4'), madeUp('b.mp4'), '1'));

/** Reads, or says so in a sentence that a person can read: nothing else. */
function readOrSentence(text: string): string | null {
  try {
    readComparison(text);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    const { message } = error as RangeError;
    expect(message).toMatch(/^(This (is not a|file is not a|comparison is)|The (earlier|later) run) .*\.$/s);
    expect(message).not.toMatch(/Invalid|Expected|received|undefined|\[object|NaN/);
    return message;
  }
}

const changed = (changes: object): string => JSON.stringify({ ...(JSON.parse(TEXT) as object), ...changes });

/** One of the two reports with one field of it replaced. */
function inReport(place: 'before' | 'after', changes: object): string {
  const json = JSON.parse(TEXT) as Record<string, object>;
  return JSON.stringify({ ...json, [place]: { ...json[place], ...changes } });
}

describe('a damaged comparison', () => {
  it.each<readonly [string, string, RegExp]>([
    ['no JSON', 'contact', /^This is not a comparison: the file is not JSON, or its end is missing\.$/],
    ['nothing', 'null', /^This file is not a Plumbline comparison\.$/],
    ['a foreign file', '{"format": "other", "version": 1}', /not a Plumbline comparison/],
    ['a report', JSON.stringify(madeUp('a.mp4')), /not a Plumbline comparison/],
    [
      'a newer version',
      changed({ version: 2 }),
      /version 2; this Plumbline reads version 1.*newer Plumbline/,
    ],
    ['a version that is none', changed({ version: 'one' }), /damaged at “version”/],
    ['no earlier run', changed({ before: undefined }), /the earlier run is missing/],
    ['no later run', changed({ after: null }), /the later run is missing/],
    ['something else as a run', changed({ after: [] }), /^The later run .* not a Plumbline report/],
    ['a newer report', inReport('before', { version: 9 }), /^The earlier run .*version 9.*newer Plumbline/],
    ['a damaged report', inReport('after', { activity: 'flying' }), /^The later run .*“activity”.*“flying”/],
    ['no app version', changed({ appVersion: 7 }), /damaged at “appVersion”/],
  ])('is refused with a sentence: %s', (_, text, sentence) => {
    expect(readOrSentence(text)).toMatch(sentence);
  });

  it('is refused wherever its text is cut', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9999, noNaN: true }), (share) => {
        expect(readOrSentence(TEXT.slice(0, Math.floor(share * (TEXT.length - 2))))).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('is read or refused with a sentence, whichever field of its own or of a report is replaced', () => {
    const fields = ['format', 'version', 'before', 'after', 'comparison', 'appVersion'];
    const reportFields = Object.keys(madeUp('a.mp4'));
    const value = fc.oneof(fc.constantFrom<unknown>(null, true, '', -1, [], {}, [null]), fc.jsonValue());
    const own = fc.tuple(fc.constantFrom(...fields), value).map(([key, each]) => changed({ [key]: each }));
    const inside = fc
      .tuple(fc.constantFrom('before' as const, 'after' as const), fc.constantFrom(...reportFields), value)
      .map(([place, key, each]) => inReport(place, { [key]: each }));
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(own, inside), (text) => {
        if (readOrSentence(text) !== null) refused++;
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(60);
  });

  it('does no harm with the names of prototypes', () => {
    const hostile = '{"isEvil":true}';
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      expect(readOrSentence(`{"${name}":${hostile},${TEXT.slice(1)}`)).toBeNull();
      expect(({} as { isEvil?: boolean }).isEvil).toBeUndefined();
    }
  });
});
