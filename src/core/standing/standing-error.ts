import { hiddenSideAheadL, trackerErrorFactor } from '../track/tracker-error';

/**
 * What a tracker's marks leave open in somebody who stands, as standard errors in leg lengths; for the accurate model,
 * times `trackerErrorFactor` for others. See the comments for where each is from.
 */
export interface StandingError {
  /** Of left against right in a side view: the same every time for one person and camera. */
  readonly shoulders: number;
  readonly hips: number;
  readonly feet: number;
  readonly hands: number;
  /** What hold and hold differ by. */
  readonly jitter: number;
  /** How far ahead of its place the hidden side is drawn, and how unsure that is. */
  readonly hiddenAhead: number;
  readonly hiddenAheadSe: number;
  /** How much of a standing turn a side view shows, and how unsure that is. */
  readonly shown: number;
  readonly shownSe: number;
  /** Of a line's height at one end, seen from the front. */
  readonly heights: number;
}

const EXACT: StandingError = {
  shoulders: 0.002,
  hips: 0.002,
  feet: 0.001,
  hands: 0.002,
  jitter: 0.002,
  hiddenAhead: 0,
  hiddenAheadSe: 0,
  shown: 1,
  shownSe: 0.02,
  heights: 0.002,
};

/** The standing errors of a tracker. */
export function standingErrorOf(tracker: string | undefined): StandingError {
  if (tracker === 'exact') return EXACT;
  const factor = trackerErrorFactor(tracker);
  return {
    shoulders: 0.006 * factor,
    hips: 0.006 * factor,
    feet: 0.006 * factor,
    hands: 0.012 * factor,
    jitter: 0.006 * factor,
    hiddenAhead: hiddenSideAheadL(tracker),
    hiddenAheadSe: 0.008 * factor,
    shown: 0.6,
    shownSe: 0.2,
    heights: 0.01 * factor,
  };
}
