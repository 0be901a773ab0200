import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { trackFromFrames } from '../../src/core/pose/pose-track';
import { hintAt, hintsAt, squareInClip, squaresOnFrames, VALUES_A_SQUARE } from '../../workers/hints';

const px = fc.double({ min: -2000, max: 4000, noNaN: true });
const square = fc.record({
  centreXPx: px,
  centreYPx: px,
  sidePx: fc.double({ min: 1, max: 4000, noNaN: true }),
  turnRad: fc.double({ min: -3, max: 3, noNaN: true }),
});
const region = fc.option(
  fc.record({
    leftPx: fc.nat(900),
    topPx: fc.nat(900),
    widthPx: fc.constant(500),
    heightPx: fc.constant(500),
  }),
  { nil: undefined },
);

/** Every landmark of frame i at (i, 2 i + k), but the nose, which is nowhere. */
const track = trackFromFrames(
  Array.from({ length: 9 }, (_, i) => ({
    timeS: i / 60,
    points: KEYPOINTS.map((_, k) => (k === 0 ? null : { xPx: i, yPx: 2 * i + k, confidence: k / 40 })),
  })),
  100,
  100,
);

describe('what the light network tells an accurate one', () => {
  it('is the same square in the picture of each, whatever part of the clip that is', () => {
    fc.assert(
      fc.property(square, region, (seen, place) => {
        const inClip = squareInClip(seen, place);
        const hints = hintsAt(track, inClip, Uint32Array.of(0));
        const back = hintAt(hints, 0, place).square!;
        for (const [key, value] of Object.entries(seen)) {
          expect(back[key as keyof typeof back]).toBeCloseTo(value, 6);
        }
      }),
    );
  });

  it('lies where the runner is: counted from the region’s corner', () => {
    const part = { leftPx: 100, topPx: 50, widthPx: 400, heightPx: 300 };
    const inClip = squareInClip({ centreXPx: 10, centreYPx: 20, sidePx: 30, turnRad: 0.5 }, part);
    expect(inClip).toEqual([110, 70, 30, 0.5]);
    // The other network's picture is the whole clip.
    const { square } = hintAt(hintsAt(track, inClip, Uint32Array.of(0)), 0, undefined);
    expect(square).toEqual({ centreXPx: 110, centreYPx: 70, sidePx: 30, turnRad: 0.5 });
  });

  it('is where it looked at the very frames, and where it would look next', () => {
    const squares = Array.from({ length: 9 * VALUES_A_SQUARE }, (_, i) => i);
    const hints = hintsAt(track, squares, Uint32Array.of(2, 7));
    const part = { leftPx: 1, topPx: 2, widthPx: 50, heightPx: 50 };
    [2, 7].forEach((frame, i) => {
      const { square, nextSquare, points } = hintAt(hints, i, part);
      expect(square!.centreXPx).toBe((frame - 1) * VALUES_A_SQUARE - 1);
      expect(nextSquare!.centreXPx).toBe(frame * VALUES_A_SQUARE - 1);
      expect(points[0]).toBeNull();
      expect(points[3]).toEqual({
        xPx: frame - 1,
        yPx: 2 * frame + 3 - 2,
        confidence: 3 / 40,
      });
    });
  });

  it('is what it saw in the frame itself, where nothing is known of the one before', () => {
    const squares = [...squareInClip(null, undefined), 10, 20, 30, 0.5];
    const { square } = hintAt(hintsAt(track, squares, Uint32Array.of(1)), 0, undefined);
    expect(square).toEqual({ centreXPx: 10, centreYPx: 20, sidePx: 30, turnRad: 0.5 });
  });

  it('is no square where none is known: the network searches', () => {
    const hints = hintsAt(track, squareInClip(null, undefined), Uint32Array.of(0));
    const { square, nextSquare } = hintAt(hints, 0, undefined);
    expect(square).toBeNull();
    expect(nextSquare).toBeNull();
  });
});

describe('squares on frames of which some were looked at', () => {
  const [lightS, timesS] = [Float64Array.of(0, 0.04, 0.08), Float64Array.of(0, 0.02, 0.04, 0.06, 0.08)];

  it('are what they are at those, and move evenly between as the runner does', () => {
    const squares = [...[10, 20, 30, 0.1], ...[20, 40, 30, 0.2], ...[30, 60, 30, 0.3]];
    const found = squaresOnFrames(squares, lightS, timesS);
    const expected = [
      ...[10, 20, 30, 0.1],
      ...[15, 30, 30, 0.15],
      ...[20, 40, 30, 0.2],
      ...[25, 50, 30, 0.25],
    ];
    [...expected, ...[30, 60, 30, 0.3]].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 9));
  });

  it('are not known beside one that is not', () => {
    const squares = [...[10, 20, 30, 0.1], ...squareInClip(null, undefined), ...[30, 60, 30, 0.3]];
    const known = [...squaresOnFrames(squares, lightS, timesS)].map(Number.isFinite);
    expect(known.filter((_, i) => i % VALUES_A_SQUARE === 0)).toEqual([true, false, false, false, true]);
  });
});
