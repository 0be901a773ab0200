import type { StandingView } from '../../core/standing/standing-findings';

/** How much is asked for: three times from three sides, once from two, or from the front alone. */
export const STANDING_WAYS = ['whole', 'quick', 'front'] as const;
export type StandingWay = (typeof STANDING_WAYS)[number];

/** Once held still for the camera. */
export interface StandingStep {
  /** From 0. */
  readonly repeat: number;
  readonly view: StandingView;
  /** A few steps on the spot come first: the person settles anew, and the repeats do not share one stance. */
  readonly marchFirst: boolean;
}

interface Way {
  readonly repeats: number;
  readonly views: readonly StandingView[];
}

export const WAYS: Readonly<Record<StandingWay, Way>> = {
  whole: { repeats: 3, views: ['front', 'side-left', 'side-right'] },
  quick: { repeats: 1, views: ['front', 'side-left'] },
  front: { repeats: 3, views: ['front'] },
};

/** What is held, in order. */
export function standingSteps(way: StandingWay): StandingStep[] {
  const { repeats, views } = WAYS[way];
  return Array.from({ length: repeats }, (_, repeat) =>
    views.map((view, i) => ({ repeat, view, marchFirst: i === 0 })),
  ).flat();
}

/** March, turn and hold together, as it goes when all goes well, s. */
const STEP_S = 9;
const MARCH_S = 5;

/** About how long a way takes, whole minutes. */
export function minutesOf(way: StandingWay): number {
  const { repeats, views } = WAYS[way];
  return Math.max(1, Math.round((repeats * (MARCH_S + views.length * STEP_S)) / 60));
}
