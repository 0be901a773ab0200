import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SquareDifferences } from '../../src/pose/square-difference';
import { turned, type TurnedSquare } from '../../src/pose/turned-square';

const squares = fc.record({
  centreXPx: fc.double({ min: -500, max: 2500, noNaN: true }),
  centreYPx: fc.double({ min: -500, max: 2500, noNaN: true }),
  sidePx: fc.double({ min: 20, max: 3000, noNaN: true }),
  turnRad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true, maxExcluded: true }),
});

/** The square that lies so beside another one, by the picture's own geometry. */
function beside(square: TurnedSquare, [right, down, times, turnRad]: readonly number[]): TurnedSquare {
  const [x, y] = turned([right! * square.sidePx, down! * square.sidePx], square.turnRad);
  return {
    centreXPx: square.centreXPx + x,
    centreYPx: square.centreYPx + y,
    sidePx: square.sidePx * times!,
    turnRad: square.turnRad + turnRad!,
  };
}

function expectSameSquare(found: TurnedSquare, wanted: TurnedSquare): void {
  expect(found.centreXPx).toBeCloseTo(wanted.centreXPx, 4);
  expect(found.centreYPx).toBeCloseTo(wanted.centreYPx, 4);
  expect(found.sidePx).toBeCloseTo(wanted.sidePx, 4);
  // Turns that differ by a whole one are the same.
  expect(Math.cos(found.turnRad - wanted.turnRad)).toBeCloseTo(1, 9);
}

describe('how the squares of two networks differ', () => {
  it('is nothing while nothing is known of it', () => {
    fc.assert(
      fc.property(squares, (square) => {
        expect(new SquareDifferences().ownOf(square)).toEqual(square);
      }),
    );
  });

  it('is found whatever the squares’ place, size and turn', () => {
    const differences = fc.tuple(
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      fc.double({ min: 0.7, max: 1.4, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(squares, { minLength: 1, maxLength: 40 }),
        squares,
        differences,
        (seen, at, by) => {
          const learner = new SquareDifferences();
          for (const other of seen) learner.learn(beside(other, by), other);
          expectSameSquare(learner.ownOf(at), beside(at, by));
        },
      ),
    );
  });

  it('is not what single looks say that went astray, and is forgotten for what came after', () => {
    const other: TurnedSquare = { centreXPx: 300, centreYPx: 600, sidePx: 400, turnRad: 0.1 };
    const [usual, astray, later] = [
      [0.02, -0.05, 1.1, 0.03],
      [0.9, 0.9, 3, 2],
      [-0.04, 0.01, 0.9, 0],
    ];
    const learner = new SquareDifferences();
    for (let look = 0; look < 31; look++)
      learner.learn(beside(other, look % 3 === 0 ? astray! : usual!), other);
    expectSameSquare(learner.ownOf(other), beside(other, usual!));
    for (let look = 0; look < 31; look++) learner.learn(beside(other, later!), other);
    expectSameSquare(learner.ownOf(other), beside(other, later!));
  });
});
