import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { VERDICT_IDS } from '../../src/core/criteria/criterion';
import { RENDERED_RUNNERS_PRESENT, renderedRunner } from '../fixtures/known-runners/rendered-runner';

/** What each clip was made to show; verdicts not named must be no flag. */
const PLANTED: readonly [clip: string, expected: Readonly<Record<string, readonly string[]>>][] = [
  ['01-neutral-left', {}],
  ['02-neutral-rear', {}],
  [
    '03-overstride-right',
    { 'D3.overstride': ['flag'], 'D2.midfoot': ['watch'], 'D2.quick-steps': ['watch'] },
  ],
  [
    '04-arched-left',
    {
      'D4.hyperextension': ['flag'],
      'D2.upright': ['flag'],
      'D2.forward-lean': ['flag'],
      'D4.hip-extension': ['watch', 'flag'],
    },
  ],
  ['05-knee-collapse-left-rear', { 'D3.knee-collapse': ['flag'] }],
  ['06-asymmetric-left', { 'D3.asymmetric-landing': ['flag'] }],
  ['07-torso-turned-front', { 'D3.arm-swing': ['watch'] }],
  ['07b-torso-turned-left', { 'D0.torso-rotation': ['watch', 'flag'] }],
];

const verdictOf = (analysis: Analysis, id: string): string =>
  analysis.criteria.find((criterion) => criterion.id === id)!.verdict;

describe.skipIf(!RENDERED_RUNNERS_PRESENT).each(PLANTED)(
  'criteria on the exact joints of %s (skipped without ../shared/data/virtual-runner)',
  (clip, expected) => {
    const analysis = RENDERED_RUNNERS_PRESENT ? analyzeRun([renderedRunner(clip).track], {}) : null;

    it('find what was planted, and flag nothing else', () => {
      for (const id of VERDICT_IDS) {
        const verdict = verdictOf(analysis!, id);
        const wanted = expected[id];
        if (wanted) expect(wanted, id).toContain(verdict);
        else expect(verdict, id).not.toBe('flag');
      }
    });

    it('name the side where one was planted', () => {
      const knees = analysis!.criteria.find(({ id }) => id === 'D3.knee-collapse')!;
      expect(knees.sides).toEqual(
        clip.startsWith('05') ? ['left'] : clip.startsWith('02') ? knees.sides : [],
      );
    });
  },
);
