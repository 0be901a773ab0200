import { median } from '../core/signal/statistics';
import { halfTurns, turned, type TurnedSquare } from './turned-square';

/** How one square about a runner lies against another one. */
interface SquareDifference {
  /** Of the middles, in sides of the other square, along its own sides. */
  readonly right: number;
  readonly down: number;
  /** Natural logarithm of how many times as large it is. */
  readonly size: number;
  readonly turnRad: number;
}

/** So many of the last looks tell how the squares differ: two strides and more. */
const LOOKS = 31;

/**
 * Learns how one network's squares about the runner differ from another's. Networks answer a little otherwise when the
 * runner lies otherwise in their square: one that looks here and there by another's squares would see what it would not
 * have seen following the runner itself, and no average over looks takes that away. On a rendered runner seen from behind
 * BlazePose lite's squares lie 0.8 % of their side below heavy's, turned by 0.7 degrees; with the difference learnt 0.1 % and
 * 0.1 degrees.
 */
export class SquareDifferences {
  readonly #seen: SquareDifference[] = [];

  /** @param own where the network itself would look next, `other` where the other one would; of the same frame */
  learn(own: TurnedSquare, other: TurnedSquare): void {
    this.#seen.push(differenceOf(own, other));
    if (this.#seen.length > LOOKS) this.#seen.shift();
  }

  /** Where the network itself would have looked, by where the other one would; the same while nothing is learnt. */
  ownOf(other: TurnedSquare): TurnedSquare {
    if (this.#seen.length === 0) return other;
    const usual = (part: keyof SquareDifference): number => median(this.#seen.map((each) => each[part]));
    const [right, down] = turned([usual('right'), usual('down')], other.turnRad);
    return {
      centreXPx: other.centreXPx + right * other.sidePx,
      centreYPx: other.centreYPx + down * other.sidePx,
      sidePx: other.sidePx * Math.exp(usual('size')),
      turnRad: halfTurns(other.turnRad + usual('turnRad')),
    };
  }
}

function differenceOf(own: TurnedSquare, other: TurnedSquare): SquareDifference {
  const [right, down] = turned(
    [own.centreXPx - other.centreXPx, own.centreYPx - other.centreYPx],
    -other.turnRad,
  );
  return {
    right: right / other.sidePx,
    down: down / other.sidePx,
    size: Math.log(own.sidePx / other.sidePx),
    turnRad: halfTurns(own.turnRad - other.turnRad),
  };
}
