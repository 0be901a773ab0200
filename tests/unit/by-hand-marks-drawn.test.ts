import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_KINDS, MARK_POINTS, type MarkPoint } from '../../src/core/by-hand/mark';
import { angleDeg } from '../../src/core/by-hand/mark-measures';
import type { FigureShape } from '../../src/drawing/figure-shape';
import { markShapes } from '../../src/drawing/mark-shapes';
import { wrapText } from '../../src/drawing/wrap-text';

const picture = { widthPx: 1280, heightPx: 720 };
const at = (xPx: number, yPx: number): MarkPoint => ({ xPx, yPx });
const only = <K extends FigureShape['kind']>(shapes: readonly FigureShape[], kind: K) => {
  const found = shapes.filter((shape): shape is Extract<FigureShape, { kind: K }> => shape.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('what a mark looks like', () => {
  it('an angle: two arms, and an arc over just that angle', () => {
    const whole = fc.record({
      xPx: fc.integer({ min: 0, max: 1280 }),
      yPx: fc.integer({ min: 0, max: 720 }),
    });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        const deg = angleDeg(a, b, c);
        fc.pre(Number.isFinite(deg) && deg < 179.9);
        const shapes = markShapes('angle', [a, b, c], { picture, textPx: 20, label: '1' });
        const { centre, fromDeg, toDeg } = only(shapes, 'arc');
        expect(centre).toEqual(b);
        expect(Math.abs(toDeg - fromDeg)).toBeCloseTo(deg, 4);
        expect(shapes.filter(({ kind }) => kind === 'line')).toHaveLength(2);
      }),
    );
  });

  it('a plumb line goes through its point, from edge to edge, turned as the picture is', () => {
    const { from, to } = only(
      markShapes('plumb', [at(640, 360)], { picture, textPx: 20, plumbDeg: 10 }),
      'line',
    );
    expect([from.yPx, to.yPx]).toEqual([expect.closeTo(0, 6), expect.closeTo(720, 6)]);
    // + = a post leans to the right: its top lies further right by tan 10 degrees of half the height.
    expect(from.xPx).toBeCloseTo(640 + 360 * Math.tan(Math.PI / 18), 6);
    expect(to.xPx).toBeCloseTo(640 - 360 * Math.tan(Math.PI / 18), 6);
  });

  it('a distance has ticks at its ends, a line has none; each says its value', () => {
    const points = [at(100, 100), at(300, 100)];
    const options = { picture, textPx: 20, label: '32 cm' };
    expect(only(markShapes('distance', points, options), 'span')).toMatchObject({
      from: points[0],
      to: points[1],
    });
    expect(only(markShapes('line', points, options), 'line')).toMatchObject({ role: 'measured' });
    const label = only(markShapes('distance', points, options), 'label');
    expect(label.text).toBe('32 cm');
    // Above a level line, clear of it.
    expect(label.at.yPx).toBeLessThan(90);
  });

  it('a note stands above its place, in lines', () => {
    const text = 'The heel comes down well ahead of the knee here, and the knee is nearly straight';
    const shapes = markShapes('note', [at(640, 360)], { picture, textPx: 20, label: text });
    const label = only(shapes, 'label');
    expect(label.text.split('\n').length).toBeGreaterThan(1);
    expect(label.text.replaceAll('\n', ' ')).toBe(text);
    expect(label.at.yPx).toBeLessThan(360);
  });

  it('a note stands below its place where the picture ends too soon above it', () => {
    for (const [yPx, side] of [
      [30, 1],
      [picture.heightPx - 30, -1],
    ] as const) {
      const label = only(markShapes('note', [at(640, yPx)], { picture, textPx: 20, label: 'Look' }), 'label');
      expect(Math.sign(label.at.yPx - yPx)).toBe(side);
    }
  });

  it('is as much as there is while it is being drawn, and never a throw', () => {
    for (const kind of MARK_KINDS) {
      for (let n = 0; n <= MARK_POINTS[kind]; n++) {
        const shapes = markShapes(
          kind,
          Array.from({ length: n }, () => at(5, 5)),
          { picture, textPx: 10, label: 'x' },
        );
        expect(shapes.length > 0).toBe(n > (kind === 'plumb' || kind === 'note' ? 0 : 1));
        expect(JSON.stringify(shapes)).not.toContain('null');
      }
    }
  });
});

describe('text in lines', () => {
  it('keeps every sign, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, signs) => {
        const lines = wrapText(text, signs);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(signs);
      }),
    );
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapText('ab abcdefgh c', 4)).toEqual(['ab', 'abcd', 'efgh', 'c']);
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  });
});
