import { hiddenSideAheadL, trackerErrorFactor } from '../track/tracker-error';

/** What a tracker's marks leave open in somebody who stands: standard errors in leg lengths, unless said otherwise. */
export interface StandingError {
  /** Of right against left in a side view, alike at every hold of one person. */
  readonly shoulders: number;
  readonly hips: number;
  readonly feet: number;
  readonly hands: number;
  /** What two holds of one person differ by. */
  readonly jitter: number;
  /** How far ahead of its place the hidden shoulder, and the hidden hip, is drawn, and how unsure that is. */
  readonly hiddenShoulderAhead: number;
  readonly hiddenHipAhead: number;
  readonly hiddenAheadSe: number;
  /** The same of the hidden hand, which is drawn where the body is thought to hide it. */
  readonly hiddenHandSe: number;
  /** How much of a shoulder line's standing turn a side view shows (1 = all), and how unsure that is. */
  readonly shown: number;
  readonly shownSe: number;
  /** How much of the chest's turn may be drawn into the hips, as a share, where both are hidden from view. */
  readonly hipsDrawnAlong: number;
  /** Of a mark's height in the front view, and of how far forward a side view shows it. */
  readonly heights: number;
}

/** Made tracks, whose marks are the joint centres: breadths, lens and the like leave this much. */
const EXACT: StandingError = {
  shoulders: 0.002,
  hips: 0.002,
  feet: 0.001,
  hands: 0.002,
  jitter: 0.002,
  hiddenShoulderAhead: 0,
  hiddenHipAhead: 0,
  hiddenAheadSe: 0,
  hiddenHandSe: 0,
  shown: 1,
  shownSe: 0.02,
  hipsDrawnAlong: 0,
  heights: 0.002,
};

/**
 * How far ahead of its place the hidden side is drawn, leg lengths: full on two rendered runners who face straight, 0.019 and
 * 0.040 (shoulders), -0.001 and -0.003 (hips); accurate on the same, 0.011 and 0.009, 0.014 and 0.023.
 */
const BLAZEPOSE_AHEAD = { shoulder: 0.03, hip: 0 } as const;
const THUNDER_AHEAD = { shoulder: 0.01, hip: 0.018 } as const;

/**
 * The marks' errors of somebody who stands. From rendered runners seen from the side, the mean of right less left over
 * eight seconds against exact truth, through full and accurate: two who face straight, one whose chest is turned by 12
 * degrees on the hips. One body and three films: weak evidence, hence wide errors; others as `trackerErrorFactor` says.
 * - feet: ankles, heels and toes 0.000-0.011 off, root mean square 0.005 of eighteen means, of which three marks a foot
 *   make 0.003-0.004; hands 0.003-0.024 off, root mean square 0.015 of six.
 * - shoulders: of the turned chest's 0.089 both models show 0.06-0.065 once the hidden side is put back: 0.65-0.7 of a turn
 *   that stays.
 * - hips: in the runner with the turned chest, whose hips are not turned, 2 degrees (accurate) and 6 (full) more than in
 *   those who face straight: hidden hips are drawn along with the chest.
 * Jitter and heights are our own choice: no two holds of one person were at hand.
 */
export function standingErrorOf(tracker: string | undefined): StandingError {
  if (tracker === 'exact') return EXACT;
  const factor = trackerErrorFactor(tracker);
  const blazePose = tracker === 'full' || tracker === 'heavy' || tracker === 'lite';
  const ahead = blazePose ? BLAZEPOSE_AHEAD : hiddenSideAheadL(tracker) > 0 ? THUNDER_AHEAD : null;
  return {
    shoulders: 0.004 * factor,
    hips: 0.004 * factor,
    feet: 0.004 * factor,
    hands: 0.009 * factor,
    jitter: 0.005 * factor,
    hiddenShoulderAhead: ahead?.shoulder ?? 0,
    hiddenHipAhead: ahead?.hip ?? 0,
    hiddenAheadSe: 0.007 * factor,
    hiddenHandSe: 0.012 * factor,
    shown: 0.67,
    shownSe: 0.15,
    hipsDrawnAlong: 0.2 * factor,
    heights: 0.008 * factor,
  };
}
