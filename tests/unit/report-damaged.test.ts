import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanStep } from '../../src/core/plan/plan-step';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { reportJson } from '../../src/export/report-json';
import { buildReport, type ReportInput } from '../../src/report/build-report';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { madeUpAnalysis } from '../fixtures/page/made-up-analysis';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const input = (name: string): ReportInput => ({
  clip: { name, sha256: 'ab12', widthPx: 1280, heightPx: 720, fps: 60, durationS: 8, frameCount: 480 },
  provenance: { model: 'full', modelSha256: 'cd34', backend: 'wasm' },
});

/** Every optional field is in one of the two. */
function reports(): Report[] {
  const track = madeUpTrack();
  const madeUp = buildReport(
    madeUpAnalysis([track, track]),
    ['a.mp4', 'b.mp4'].map(input),
    { statureCm: 178 },
    '1',
  );
  const runner = makeRunner();
  const tracks = [filmRunner(runner).track, filmRunner(runner, { view: 'front' }).track];
  const measured = buildReport(
    analyzeRun(tracks, { statureCm: 175 }),
    ['side.mp4', 'front.mp4'].map(input),
    { statureCm: 175 },
    '1',
  );
  const plan: readonly PlanStep[] = [
    {
      id: 'strides',
      phase: 'mechanics',
      criterion: 'D2.quick-steps',
      document: 'D2',
      title: 'Quick steps',
      how: ['Run five strides.'],
      dose: 'twice a week',
      because: ['D3.overstride'],
      sides: ['left'],
      cues: [{ criterion: 'D2.quick-steps', text: 'Quick steps.', needsWork: true }],
      cautions: ['Not when it hurts.'],
      tool: 'strides-timer',
    },
  ];
  return [{ ...madeUp, plan }, measured];
}

const TEXTS = reports().map(reportJson);

/** The way to every field. */
function pathsOf(json: Json, here: readonly string[] = []): (readonly string[])[] {
  if (json === null || typeof json !== 'object') return [here];
  const fields = Array.isArray(json)
    ? json.map((each, i) => [String(i), each] as const)
    : Object.entries(json);
  return [here, ...fields.flatMap(([key, value]) => pathsOf(value, [...here, key]))];
}

const PATHS = TEXTS.map((text) => pathsOf(JSON.parse(text) as Json).filter((path) => path.length > 0));

/** The report with one field replaced, or removed where there is nothing to put in its place. */
function damaged(
  text: string,
  path: readonly string[],
  change: (holder: object, key: string) => void,
): string {
  const json = JSON.parse(text) as object;
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, object>)[key]!, json);
  change(holder, path[path.length - 1]!);
  return JSON.stringify(json);
}

/** Reads, or says so in a sentence that a person can read: nothing else. */
function readOrSentence(text: string): string | null {
  try {
    readReport(text);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    const { message } = error as RangeError;
    expect(message).toMatch(/^This (is not a|file is not a|report is) .*\.$/s);
    expect(message).not.toMatch(/Invalid|Expected|received|undefined|\[object|NaN/);
    return message;
  }
}

const chosen = fc
  .nat({ max: TEXTS.length - 1 })
  .chain((which) => fc.tuple(fc.constant(which), fc.constantFrom(...PATHS[which]!)));

const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'plumbline', -1, 0, 0.5, 1e300, [], {}, [null], { a: 1 }),
  fc.constantFrom<unknown>({ toString: 1 }, { constructor: null }, { length: 3 }, [[]], 'a'.repeat(5000)),
  fc.jsonValue(),
);

describe('a damaged report', () => {
  it('is read or refused with a sentence, whichever field is replaced', () => {
    let refused = 0;
    fc.assert(
      fc.property(chosen, replacement, ([which, path], value) => {
        const message = readOrSentence(
          damaged(TEXTS[which]!, path, (holder, key) => Object.assign(holder, { [key]: value })),
        );
        if (message !== null) refused++;
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('is read or refused with a sentence that names it, whichever field is removed', () => {
    fc.assert(
      fc.property(chosen, ([which, path]) => {
        const message = readOrSentence(
          damaged(TEXTS[which]!, path, (holder, key) => {
            if (Array.isArray(holder)) holder.splice(Number(key), 1);
            else Reflect.deleteProperty(holder, key);
          }),
        );
        // Without its reason a measure lacks its value: the group is named, and what it lacks.
        if (message?.includes('it is missing')) expect(message).toContain(path.slice(0, -1).join('.'));
      }),
      { numRuns: 200 },
    );
  });

  it('is refused with a sentence wherever its text is cut', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: TEXTS.length - 1 }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        (which, share) => {
          const text = TEXTS[which]!;
          expect(readOrSentence(text.slice(0, Math.floor(share * (text.length - 2))))).not.toBeNull();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does no harm with the names of prototypes', () => {
    const hostile = '{"isEvil":true,"unavailable":"x","format":"plumbline.report"}';
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      for (const [i, text] of TEXTS.entries()) {
        for (const path of PATHS[i]!.filter((_, n) => n % 499 === 0)) {
          const holders = path.slice(0, -1).join('.');
          const json = damaged(text, path, (holder, key) => {
            const value = (holder as Record<string, unknown>)[key];
            if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
              Object.assign(holder, { [key]: { ...value, HOSTILE: 0 } });
            }
          }).replace('"HOSTILE":0', `"${name}":${hostile}`);
          readOrSentence(json);
          expect(({} as { isEvil?: boolean }).isEvil, `${name} in ${holders}`).toBeUndefined();
        }
        const whole = `{"${name}":${hostile},${text.slice(text.indexOf('{') + 1)}`;
        const back = readReport(whole);
        expect(back).toEqual(readReport(text));
        expect((back as { isEvil?: boolean }).isEvil).toBeUndefined();
        const amongMeasures = text.replace('"metrics": {', `"metrics": {"${name}":${hostile},`);
        expect(readReport(amongMeasures)).toEqual(readReport(text));
      }
    }
  });

  it.each<readonly [string, readonly string[], unknown, RegExp]>([
    ['a number', ['clip', 'fps'], 'fast', /“clip\.fps”: a number should stand here.*the text “fast”/],
    ['a number that is empty', ['clip', 'fps'], null, /“clip\.fps”.*it is empty/],
    ['a picture without size', ['clip', 'widthPx'], 0, /“clip\.widthPx”: a number above 0 .* the number 0/],
    ['a count', ['clip', 'frameCount'], 2.5, /“clip\.frameCount”: a whole number/],
    ['a word', ['activity'], 'flying', /“activity”.*running, walking, standing, unknown.*“flying”/],
    ['a list', ['criteria'], {}, /“criteria”: a list should stand here/],
    ['a value', ['metrics', 'trunkLean', 'left', 'sd'], '1', /“metrics\.trunkLean\.left\.sd”/],
    ['a reason', ['metrics', 'stepWidth', 'unavailable'], '', /“metrics\.stepWidth\.unavailable”: a text/],
    ['a curve cut short', ['cycles', '0', 'left', 'mean'], [1], /“cycles\.0\.left\.mean”: a list of 101/],
    ['a spread below none', ['cycles', '0', 'left', 'sd', '4'], -1, /“cycles\.0\.left\.sd\.4”/],
    ['a joint', ['stills', 'frames', '3', 'points', '0'], [1], /“stills\.frames\.3\.points\.0/],
    [
      'a still with joints missing',
      ['stills', 'frames', '3', 'points'],
      [],
      /frames\.3\.points”: a list of 19/,
    ],
    ['a tool', ['plan', '0', 'tool'], 'hammer', /“plan\.0\.tool”.*strides-timer/],
    [
      'a moment of no clip',
      ['criteria', '0', 'evidence', '0', 'clip'],
      2,
      /“criteria\.0\.evidence\.0\.clip”/,
    ],
    ['a version that is none', ['version'], { toString: 1 }, /“version”/],
  ])('names %s', (_, path, value, sentence) => {
    const text = damaged(TEXTS[0]!, path, (holder, key) => Object.assign(holder, { [key]: value }));
    expect(readOrSentence(text)).toMatch(sentence);
  });

  it('does not repeat a long text', () => {
    const text = damaged(TEXTS[0]!, ['activity'], (holder) =>
      Object.assign(holder, { activity: 'x'.repeat(9999) }),
    );
    expect(readOrSentence(text)!.length).toBeLessThan(300);
  });
});
