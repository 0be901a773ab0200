import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairClips } from '../../src/app/side-by-side/pair-clips';
import { pairCycles } from '../../src/app/side-by-side/cycle-pairs';
import type { Comparison } from '../../src/core/comparison/comparison';
import { VIEWS, type View } from '../../src/core/track/view';
import { madeUpCycles } from '../fixtures/page/made-up-cycles';

const clip = (view: View) => ({ source: { view } });
const views = fc.uniqueArray(fc.constantFrom(...VIEWS), { maxLength: 2 }).map((all) => all.map(clip));

describe('clips of two runs', () => {
  it('go together by view, whichever comes first in its report', () => {
    const before = [clip('side-left'), clip('rear')];
    const after = [clip('rear'), clip('side-left')];
    expect(pairClips(before, after)).toEqual({
      pairs: [
        { before: before[0], after: after[1], opposite: false },
        { before: before[1], after: after[0], opposite: false },
      ],
      alone: { before: [], after: [] },
    });
  });

  it('of opposite sides go together where there is none of the same', () => {
    const [left, right] = [clip('side-left'), clip('side-right')];
    expect(pairClips([left], [right]).pairs).toEqual([{ before: left, after: right, opposite: true }]);
    const both = [clip('side-right'), clip('side-left')];
    const { pairs, alone } = pairClips([left], both);
    expect(pairs).toEqual([{ before: left, after: both[1], opposite: false }]);
    expect(alone.after).toEqual([both[0]]);
  });

  it('from in front and from behind are no pair', () => {
    const { pairs, alone } = pairClips([clip('front')], [clip('rear')]);
    expect(pairs).toEqual([]);
    expect([alone.before.length, alone.after.length]).toEqual([1, 1]);
  });

  it('are each in one pair or alone, and the other way round pair alike', () => {
    fc.assert(
      fc.property(views, views, (before, after) => {
        const { pairs, alone } = pairClips(before, after);
        expect(new Set([...pairs.map((pair) => pair.before), ...alone.before])).toEqual(new Set(before));
        expect(new Set([...pairs.map((pair) => pair.after), ...alone.after])).toEqual(new Set(after));
        expect(pairs.length + alone.before.length).toBe(before.length);
        for (const pair of pairs) {
          const own = [pair.before.source.view, pair.after.source.view];
          expect(own[0] === own[1] || own.every((view) => view.startsWith('side'))).toBe(true);
          expect(pair.opposite).toBe(own[0] !== own[1]);
        }
        const turned = pairClips(after, before).pairs;
        expect(new Set(turned.map((pair) => pair.after))).toEqual(new Set(pairs.map((pair) => pair.before)));
      }),
    );
  });
});

describe('curves of two runs', () => {
  const [lean, hip, ...others] = madeUpCycles(false);
  const told = (cycles: Comparison['cycles']): Pick<Comparison, 'cycles'> => ({ cycles });

  it('lie over each other where the comparison compares them, side by side', () => {
    const parts = [{ fromPercent: 12, toPercent: 31, difference: -2.1 }];
    const { pairs, apart } = pairCycles(
      [lean!, hip!],
      [lean!, hip!],
      told([
        { id: 'trunkLean', side: 'left', parts },
        { id: 'hipFlexion', side: 'left', parts: [] },
        { id: 'hipFlexion', side: 'right', parts: [] },
      ]),
    );
    expect(pairs.map(({ after, sides }) => [after.id, sides.map(({ side }) => side)])).toEqual([
      ['trunkLean', ['left']],
      ['hipFlexion', ['left', 'right']],
    ]);
    expect(pairs[0]!.sides[0]).toEqual({ side: 'left', before: lean!.left, after: lean!.left, parts });
    expect(apart).toEqual([]);
  });

  it('are named where they are not: seen in one run only, or not comparable', () => {
    const { pairs, apart } = pairCycles(
      [lean!, hip!],
      [lean!, ...others],
      told([{ id: 'trunkLean', side: 'right', parts: [] }]),
    );
    expect(pairs.map(({ after }) => after.id)).toEqual(['trunkLean']);
    expect(apart).toEqual(['hipFlexion', 'kneeFlexion', 'torsoRotation']);
    expect(pairCycles([], [], told([]))).toEqual({ pairs: [], apart: [] });
  });
});
