import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/core/criteria/catalogue';
import {
  ADVICE_IDS,
  CRITERION_IDS,
  MEASURED_IDS,
  STANDING_IDS,
  VERDICT_IDS,
} from '../../src/core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../src/core/criteria/documents';
import { cannotJudge } from '../../src/core/criteria/judge-criteria';
import { noMetrics } from '../../src/core/metrics/measure-run';
import { buildPlan } from '../../src/core/plan/build-plan';

/** The rows of the criteria's table, written out by hand. */
const IDS = [
  'D0.torso-rotation',
  'D0.standing-turn',
  'D0.desk',
  'D1.pelvis-position',
  'D1.order',
  'D2.upright',
  'D2.relaxed-shoulders',
  'D2.quick-steps',
  'D2.midfoot',
  'D2.forward-lean',
  'D2.in-balance',
  'D2.single-leg',
  'D2.strides',
  'D2.ten-percent',
  'D2.recovery',
  'D3.asymmetric-landing',
  'D3.knee-collapse',
  'D3.overstride',
  'D3.arm-swing',
  'D3.physician',
  'D4.hyperextension',
  'D4.hip-extension',
  'D4.film',
];

const TABLE = '../shared/CRITERIA.md';
const table = existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : null;

/** The rows of the table of criteria: id, kind, view. */
function rows(): { id: string; kind: string; view: string }[] {
  return (table ?? '').split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, id = '', , , , kind = '', view = ''] = cells;
    return /^D\d\.[a-z-]+$/.test(id) ? [{ id, kind, view }] : [];
  });
}

describe('the catalogue of criteria', () => {
  it('has every criterion of the documents, once, in their order', () => {
    expect(CRITERION_IDS).toEqual(IDS);
    expect(Object.keys(CRITERIA)).toEqual(IDS);
  });

  it('knows of each its document, its name, and whether a film, a standing check or nothing shows it', () => {
    expect(Object.values(CRITERIA).map(({ id }) => id)).toEqual(IDS);
    for (const { id, document, title, kind, views, measures } of Object.values(CRITERIA)) {
      expect(id.startsWith(`${document}.`)).toBe(true);
      expect(Object.keys(DOCUMENT_TITLES)).toContain(document);
      expect(title.length, id).toBeGreaterThan(3);
      expect(views.length > 0, id).toBe(kind !== 'advice');
      expect(measures.length > 0, id).toBe(kind === 'measured');
      expect(new Set(measures).size, id).toBe(measures.length);
    }
    expect(new Set(Object.values(CRITERIA).map(({ title }) => title)).size).toBe(IDS.length);
    expect([MEASURED_IDS.length, STANDING_IDS.length, ADVICE_IDS.length]).toEqual([14, 2, 7]);
  });

  it('gives every one its place: a verdict, or a step of every plan', () => {
    const criteria = cannotJudge('Nobody runs.');
    const plan = buildPlan({ criteria, metrics: noMetrics('Nobody runs.') });
    const placed = new Set<string>([
      ...criteria.map(({ id }) => id),
      ...plan.map(({ criterion }) => criterion),
    ]);
    expect([...placed].sort()).toEqual([...IDS].sort());
    expect(criteria.map(({ id }) => id)).toEqual([...VERDICT_IDS]);
    for (const id of ADVICE_IDS)
      expect(
        plan.map(({ criterion }) => criterion),
        id,
      ).toContain(id);
  });
});

describe.skipIf(table === null)('the table of criteria (skipped without ../shared/CRITERIA.md)', () => {
  it('has the same criteria in the same order', () => {
    expect(rows().map(({ id }) => id)).toEqual(CRITERION_IDS);
  });

  it('calls measured, standing and advice what the catalogue does', () => {
    for (const { id, kind } of rows()) {
      const wanted = /^measured/.test(kind) ? 'measured' : /^standing/.test(kind) ? 'standing' : 'advice';
      expect(CRITERIA[id as keyof typeof CRITERIA].kind, id).toBe(wanted);
    }
  });

  it('names no view that the catalogue does not know', () => {
    for (const { id, view } of rows()) {
      const { views } = CRITERIA[id as keyof typeof CRITERIA];
      for (const name of ['side', 'rear', 'front'] as const) {
        if (new RegExp(name).test(view) || view === 'any') expect(views, id).toContain(name);
      }
    }
  });
});
