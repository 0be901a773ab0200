import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_TEXT_LIMIT, plainMarkText, type MarkPoint } from '../../src/core/by-hand/mark';
import { angleDeg, leanDeg, lengthPx, measureMark } from '../../src/core/by-hand/mark-measures';
import { isSeenAt, strideAround } from '../../src/core/by-hand/mark-times';

const at = (xPx: number, yPx: number): MarkPoint => ({ xPx, yPx });
const point = fc.record({
  xPx: fc.double({ min: 0, max: 4000, noNaN: true }),
  yPx: fc.double({ min: 0, max: 4000, noNaN: true }),
});
/** Points that are not nearly one: there directions mean nothing. */
const three = fc
  .tuple(point, point, point)
  .filter(([a, b, c]) => lengthPx(a, b) > 1 && lengthPx(b, c) > 1 && lengthPx(a, c) > 1);
const moved = ({ xPx, yPx }: MarkPoint, dx: number, dy: number): MarkPoint => at(xPx + dx, yPx + dy);
const scaled = ({ xPx, yPx }: MarkPoint, by: number): MarkPoint => at(by * xPx, by * yPx);
const mirrored = ({ xPx, yPx }: MarkPoint): MarkPoint => at(-xPx, yPx);
/** Clockwise in the picture, as the camera's roll is told. */
const turned = ({ xPx, yPx }: MarkPoint, deg: number): MarkPoint => {
  const [sin, cos] = [Math.sin((deg * Math.PI) / 180), Math.cos((deg * Math.PI) / 180)];
  return at(xPx * cos - yPx * sin, xPx * sin + yPx * cos);
};
/** How far two leans are apart: -90 and 90 are one. */
const apart = (a: number, b: number): number => Math.abs(((((a - b + 90) % 180) + 180) % 180) - 90);

describe('an angle by hand', () => {
  it('is the one of school', () => {
    expect(angleDeg(at(0, 0), at(0, 10), at(10, 10))).toBeCloseTo(90, 10);
    expect(angleDeg(at(-5, 0), at(0, 0), at(5, 0))).toBeCloseTo(180, 10);
    expect(angleDeg(at(3, 4), at(0, 0), at(6, 8))).toBeCloseTo(0, 10);
    // An equilateral triangle.
    expect(angleDeg(at(0, 0), at(1, Math.sqrt(3)), at(2, 0))).toBeCloseTo(60, 10);
  });

  it('has no value where a point lies on the vertex', () => {
    expect(angleDeg(at(1, 1), at(1, 1), at(4, 5))).toBeNaN();
    expect(measureMark({ kind: 'angle', points: [at(1, 1), at(1, 1), at(4, 5)] }, {})).toEqual([]);
    expect(measureMark({ kind: 'angle', points: [at(1, 1), at(2, 1)] }, {})).toEqual([]);
  });

  it('does not change when the picture is shifted, turned, enlarged or mirrored, or the arms exchanged', () => {
    fc.assert(
      fc.property(
        three,
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        ([a, b, c], deg, by) => {
          const is = angleDeg(a, b, c);
          expect(is).toBeGreaterThanOrEqual(0);
          expect(is).toBeLessThanOrEqual(180);
          const same = (change: (p: MarkPoint) => MarkPoint): void =>
            expect(angleDeg(change(a), change(b), change(c))).toBeCloseTo(is, 4);
          same((p) => moved(p, 31, -17));
          same((p) => turned(p, deg));
          same((p) => scaled(p, by));
          same(mirrored);
          expect(angleDeg(c, b, a)).toBeCloseTo(is, 6);
        },
      ),
    );
  });

  it('of a triangle add up to 180 degrees', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(angleDeg(a, b, c) + angleDeg(b, c, a) + angleDeg(c, a, b)).toBeCloseTo(180, 4);
      }),
    );
  });
});

describe('the lean of a line', () => {
  it('is + where its upper end is to the right, whichever end was drawn first', () => {
    expect(leanDeg(at(100, 200), at(110, 100))).toBeCloseTo((Math.atan(0.1) * 180) / Math.PI, 10);
    expect(leanDeg(at(110, 100), at(100, 200))).toBeCloseTo((Math.atan(0.1) * 180) / Math.PI, 10);
    expect(leanDeg(at(0, 0), at(10, 100))).toBeLessThan(0);
    expect(leanDeg(at(5, 5), at(5, 5))).toBeNaN();
  });

  it('turns with the picture, changes sign in a mirror, and a post in a turned picture is upright', () => {
    fc.assert(
      fc.property(three, fc.double({ min: -45, max: 45, noNaN: true }), ([a, b], deg) => {
        const lean = leanDeg(a, b);
        expect(apart(leanDeg(turned(a, deg), turned(b, deg)), lean + deg)).toBeLessThan(1e-4);
        expect(apart(leanDeg(turned(a, deg), turned(b, deg), deg), lean)).toBeLessThan(1e-4);
        expect(apart(leanDeg(mirrored(a), mirrored(b)), -lean)).toBeLessThan(1e-4);
        expect(apart(leanDeg(scaled(a, 3), scaled(b, 3)), lean)).toBeLessThan(1e-4);
        expect(apart(leanDeg(turned(at(0, 0), deg), turned(at(0, -100), deg)), deg)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a length by hand', () => {
  const points = [at(100, 100), at(400, 500)];

  it('is in centimetres, with the scale’s error, where the scale is known', () => {
    const [value] = measureMark(
      { kind: 'distance', points },
      { metresPerPx: 0.002, seShare: 0.05, legLengthPx: 250 },
    );
    // 500 px of 2 mm are a metre; 1.96 standard errors of 5 % are 9.8 cm.
    expect(value).toMatchObject({ what: 'length', unit: 'cm' });
    expect(value!.value).toBeCloseTo(100, 9);
    expect(value!.ci95![0]).toBeCloseTo(90.2, 9);
    expect(value!.ci95![1]).toBeCloseTo(109.8, 9);
  });

  it('is in leg lengths, or in pixels, where nothing better is known', () => {
    expect(measureMark({ kind: 'distance', points }, { legLengthPx: 250 })).toEqual([
      { what: 'length', value: 2, unit: 'L' },
    ]);
    expect(measureMark({ kind: 'distance', points }, {})).toEqual([
      { what: 'length', value: 500, unit: 'px' },
    ]);
  });

  it('of a line is in leg lengths even where centimetres are known, and its lean stands beside it', () => {
    const [length, lean] = measureMark({ kind: 'line', points }, { metresPerPx: 0.002, legLengthPx: 250 });
    expect(length).toEqual({ what: 'length', value: 2, unit: 'L' });
    expect(lean).toMatchObject({ what: 'lean', unit: 'deg' });
  });

  it('grows with the picture, and does not change when it is shifted, turned or mirrored', () => {
    fc.assert(
      fc.property(three, fc.double({ min: -180, max: 180, noNaN: true }), ([a, b], deg) => {
        const is = lengthPx(a, b);
        expect(lengthPx(scaled(a, 2.5), scaled(b, 2.5))).toBeCloseTo(2.5 * is, 4);
        expect(lengthPx(moved(a, 9, -4), moved(b, 9, -4))).toBeCloseTo(is, 6);
        expect(lengthPx(turned(a, deg), turned(b, deg))).toBeCloseTo(is, 6);
        expect(lengthPx(mirrored(b), mirrored(a))).toBeCloseTo(is, 9);
      }),
    );
  });

  it('is none for a plumb line, a note, and a line without length', () => {
    for (const kind of ['plumb', 'note'] as const) expect(measureMark({ kind, points }, {})).toEqual([]);
    for (const kind of ['line', 'distance'] as const)
      expect(measureMark({ kind, points: [points[0]!, points[0]!] }, { legLengthPx: 1 })).toEqual([]);
  });
});

describe('when a mark is seen', () => {
  it('is on its one frame, or from its first to its last', () => {
    expect(isSeenAt({ fromS: 1.016667, toS: 1.016667 }, 1.0166666666)).toBe(true);
    expect(isSeenAt({ fromS: 1.016667, toS: 1.016667 }, 1.02)).toBe(false);
    expect([0.9, 1, 1.5, 2, 2.01].map((timeS) => isSeenAt({ fromS: 1, toS: 2 }, timeS))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('through a stride: from a landing to the next of the same foot, the one begun last', () => {
    const events = [
      { type: 'IC', side: 'left', timeS: 1 },
      { type: 'TO', side: 'left', timeS: 1.25 },
      { type: 'IC', side: 'right', timeS: 1.4 },
      { type: 'IC', side: 'left', timeS: 1.8 },
      { type: 'IC', side: 'right', timeS: 2.2 },
    ] as const;
    expect(strideAround(events, 1.2)).toEqual({ fromS: 1, toS: 1.8 });
    expect(strideAround(events, 1.5)).toEqual({ fromS: 1.4, toS: 2.2 });
    // The left stride that begins at 1.8 has no end in the clip.
    expect(strideAround(events, 1.9)).toEqual({ fromS: 1.4, toS: 2.2 });
    expect(strideAround(events, 0.5)).toBeNull();
    expect(strideAround([], 0.5)).toBeNull();
  });
});

describe('the text of a mark', () => {
  it('is one line of plain signs, however it was typed', () => {
    expect(plainMarkText('  knee\n\tstays   bent ')).toBe('knee stays bent');
    // What stood beside a sign that is not seen is one space too.
    expect(plainMarkText('a \u200b b')).toBe('a b');
    // A sign that turns what follows, one that is not seen, and a bell.
    expect(plainMarkText('a\u202eb\u200bc\u0007d')).toBe('abcd');
    expect(plainMarkText('<b>bold</b> & =1+1')).toBe('<b>bold</b> & =1+1');
    expect(plainMarkText(`e${'\u0301'.repeat(500)}`)).toBe(`e${'\u0301'.repeat(3)}`.normalize('NFD'));
  });

  it('never goes over its limit, tears no letter apart and is the same when it is taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const plain = plainMarkText(text);
        expect([...new Intl.Segmenter('en').segment(plain)].length).toBeLessThanOrEqual(MARK_TEXT_LIMIT);
        expect(plainMarkText(plain)).toBe(plain);
      }),
    );
    const family = '👩‍👩‍👧';
    expect(plainMarkText(family.repeat(300))).toBe(family.repeat(MARK_TEXT_LIMIT));
  });
});
