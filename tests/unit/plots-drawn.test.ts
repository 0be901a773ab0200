import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GaitCyclePlots } from '../../src/app/plots/gait-cycle-plots';
import type { Row } from '../../src/app/result/measure-rows';
import { RangeBar } from '../../src/app/result/range-bar';
import { BANDS } from '../../src/core/criteria/bands';
import type { GaitCycle } from '../../src/core/metrics/gait-cycle';
import { words } from '../../src/core/words/words';
import { madeUpCycles } from '../fixtures/page/made-up-cycles';

const draw = (cycles: readonly GaitCycle[]): string =>
  renderToStaticMarkup(createElement(GaitCyclePlots, { cycles }));
const count = (markup: string, part: RegExp): number => [...markup.matchAll(part)].length;

describe('plots over the stride', () => {
  const cycles = madeUpCycles(true);
  const markup = draw(cycles);

  it('have a plot with a name, a sentence, and a table beside it for every signal', () => {
    expect(count(markup, /<figure/g)).toBe(6);
    expect(count(markup, /role="img"/g)).toBe(6);
    for (const { id } of cycles) {
      const { title, reading } = words.plots.cycles[id];
      expect(markup).toContain(`>${title}<`);
      expect(markup).toContain(reading);
      expect(markup).toContain(`aria-label="${title} over the stride. Left from`);
    }
    // Every 10 %: eleven rows of five whole curves, four of the one that ends at toe-off (36 %).
    expect(count(markup, /<th scope="row"/g)).toBe(5 * 11 + 4);
    expect(count(markup, /<th scope="col"/g)).toBe(6 * 5);
  });

  it('tell left from right by line and mark, not by colour alone', () => {
    // Six plots and a legend each.
    expect(count(markup, /class="cycle-toe-off left"[^]*?<circle/g)).toBe(7);
    expect(count(markup, /class="cycle-toe-off right"[^]*?<rect/g)).toBe(7);
    expect(count(markup, /class="cycle-stripes"/g)).toBe(6);
  });

  it('say which leg is away from the camera, and nothing of it from behind', () => {
    expect(markup).toContain('The left leg is away from the camera');
    expect(draw(cycles.filter(({ source }) => source === 'rear'))).not.toContain('away from the camera');
  });

  it('are nothing where there is no curve, and one line where one side is missing', () => {
    expect(draw([])).toBe('');
    const { id, unit, source, left } = cycles[0]!;
    const alone = draw([{ id, unit, source, left: left! }]);
    expect(count(alone, /class="cycle-line left"/g)).toBe(2);
    expect(count(alone, /class="cycle-line right"/g)).toBe(1);
    expect(alone).toContain(words.plots.table.none);
  });

  it('are vectors: no pictures, no patterns that printers get as bitmaps', () => {
    expect(markup).not.toMatch(/<(image|img|pattern|canvas|filter|mask|foreignObject)/);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('a range bar', () => {
  const numbers = fc.double({ min: -300, max: 300, noNaN: true });
  const row = (side: Row['side']) =>
    fc.tuple(numbers, fc.double({ min: 0, max: 50, noNaN: true })).map(([value, half]): Row => ({
      side,
      estimate: { value, ci95: [value - half, value + half], sd: half, n: 10 },
    }));
  const anyRows = fc.oneof(fc.tuple(row('left'), row('right')), fc.tuple(row('overall')));
  const anyBand = fc.constantFrom(undefined, ...Object.values(BANDS));

  it('has a zone for each of the limits, told apart without colour, and no number that is none', () => {
    fc.assert(
      fc.property(anyRows, anyBand, (rows, band) => {
        const markup = renderToStaticMarkup(createElement(RangeBar, { rows, band }));
        expect(markup).not.toMatch(/NaN|Infinity|undefined|<pattern|width="-/);
        expect(count(markup, /class="range-zone"/g)).toBe(band?.zones.length ?? 0);
        const of = (verdict: string): number =>
          band?.zones.filter((zone) => zone.verdict === verdict).length ?? 0;
        expect(count(markup, /class="hatch"/g)).toBe(of('flag'));
        expect(count(markup, /class="dots"/g)).toBe(of('watch'));
        for (const { side } of rows) expect(count(markup, new RegExp(`range-lane ${side}`, 'g'))).toBe(1);
      }),
    );
  });

  it('shows left as a circle, right as a square, both as a bar', () => {
    const at = (side: Row['side']): string =>
      renderToStaticMarkup(
        createElement(RangeBar, {
          rows: [{ side, estimate: { value: 7, ci95: [6, 8], sd: 1, n: 10 } }],
          band: BANDS.trunkLean,
        }),
      );
    expect(at('left')).toMatch(/<circle class="point"/);
    expect(at('right')).toMatch(/<rect class="point"/);
    expect(at('left')).toMatch(/<text[^>]*>Meets<\/text>/);
  });
});
