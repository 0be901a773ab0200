import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURED_IDS } from '../../src/core/criteria/criterion';
import { judgeCriteria } from '../../src/core/criteria/judge-criteria';
import type { PlanStep } from '../../src/core/plan/plan-step';
import { words } from '../../src/core/words/words';
import { planOf, type Said } from '../fixtures/made-up-verdicts';
import { randomFindings } from '../fixtures/random-findings';

const DOCUMENTS = '../shared/documents';
const sources = existsSync(DOCUMENTS)
  ? readdirSync(DOCUMENTS).map((name) => readFileSync(`${DOCUMENTS}/${name}`, 'utf8'))
  : null;

describe.skipIf(sources === null)('the plan and its documents (skipped without ../shared/documents)', () => {
  const all = (sources ?? []).join('\n');
  const everything = (): PlanStep[] =>
    planOf(
      Object.fromEntries(MEASURED_IDS.map((id) => [id, { verdict: 'flag', sides: ['left'] }])) as Said,
      150,
    );

  it('gives doses of which the documents have every number', () => {
    const doses = [...everything(), ...planOf({})].flatMap(({ dose }) => (dose ? [dose] : []));
    expect(new Set(doses).size).toBe(6);
    for (const dose of doses) {
      for (const [number] of dose.matchAll(/\d+/g)) {
        expect(new RegExp(`\\b${number}\\b`).test(all), `${number} of "${dose}"`).toBe(true);
      }
    }
  });

  it('copies none of their sentences', () => {
    const plain = (text: string): string[] =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9 ]+/g, ' ')
        .split(/\s+/)
        .filter(Boolean);
    const source = ` ${plain(all).join(' ')} `;
    const texts = [...everything(), ...planOf({})].flatMap(({ how, stretches = [] }) => [
      ...how,
      ...stretches.flatMap((each) => each.how),
    ]);
    const judged = fc
      .sample(randomFindings, { numRuns: 100, seed: 1 })
      .flatMap((found) => judgeCriteria(found));
    const advice = judged.flatMap((result) => [result.because, ...result.advice, ...result.cautions]);
    const phases = Object.values(words.plan.phases).map(({ why }) => why);
    const copied = [...new Set([...texts, ...advice, ...phases])].flatMap((text) => {
      const own = plain(text);
      const sevens = own.slice(0, -6).map((_, i) => own.slice(i, i + 7).join(' '));
      return sevens.filter((seven) => source.includes(` ${seven} `));
    });
    expect(copied).toEqual([]);
  });
});
