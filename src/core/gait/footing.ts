import type { Side } from '../pose/keypoints';
import { evenStepS, inOrder, isEvenStep } from './even-steps';
import type { StepMoments } from './steps';

/** What carries the runner: one foot, both as in walking, none; `unknown` where a contact is missing. */
export type Footing = Side | 'both' | 'flight' | 'unknown';

/** From `fromS` on, until the next one begins; seconds on the clip's clock. */
export interface FootingSpan {
  readonly fromS: number;
  readonly footing: Footing;
}

/**
 * The clip's stances and what lies between them, in order of time. Between two stances there is a flight only where
 * the feet alternate in even time: what lies across a missing contact is unknown, as before the first contact and
 * after the last toe-off.
 * @param steps in any order
 */
export function footings(steps: readonly StepMoments[]): readonly FootingSpan[] {
  const ordered = inOrder(steps);
  const stepS = evenStepS(ordered);
  const boundsS = [...new Set(ordered.flatMap(({ contactS, toeOffS }) => [contactS, toeOffS]))];
  const spans: FootingSpan[] = [];
  let begun = 0;
  for (const fromS of boundsS.sort((a, b) => a - b)) {
    while (begun < ordered.length && ordered[begun]!.contactS <= fromS) begun += 1;
    // Two stances at most hold a moment, and they are the last two that began.
    const standing = ordered.slice(Math.max(0, begun - 2), begun).filter(({ toeOffS }) => fromS < toeOffS);
    const sides = new Set(standing.map(({ side }) => side));
    const [last, next] = [ordered[begun - 1], ordered[begun]];
    const between = last && next && isEvenStep(last, next, stepS) ? 'flight' : 'unknown';
    const footing = sides.size === 2 ? 'both' : ([...sides][0] ?? between);
    if (spans.at(-1)?.footing !== footing) spans.push({ fromS, footing });
  }
  return spans;
}

/** What carries the runner at a moment, by bisection. */
export function footingAt(spans: readonly FootingSpan[], timeS: number): Footing {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.fromS <= timeS) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1]?.footing ?? 'unknown';
}
