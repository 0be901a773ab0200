import type { SessionFacts } from '../../storage/library/library';
import { words } from '../../core/words/words';

/**
 * Warnings of the capture that may have moved the values. A tilted camera is measured as if level, and a correction
 * without an effect changed nothing: these are none.
 */
const DOUBTS = [
  'low-frame-rate',
  'runner-lost',
  'legs-swapped',
  'small-runner',
  'off-square',
  'steps-dropped',
  'camera-moves',
  'scale-disagrees',
  'view-disagrees',
  'slow-motion',
  'clip-cut-off',
  'clip-damaged',
] as const;

export type Doubt = (typeof DOUBTS)[number];

/** What may have spoiled a session's values, each once, in one order. */
export function doubtsOf({ clips }: Pick<SessionFacts, 'clips'>): readonly Doubt[] {
  const warned = new Set(clips.flatMap(({ warnings }) => warnings));
  return DOUBTS.filter((code) => warned.has(code));
}

/**
 * Whether a session may say where a measure goes. Too few frames a second leave out what they spoil, and are compared
 * only among themselves (run-conditions.ts), so that alone takes nobody's direction away.
 */
export function isSound(doubts: readonly Doubt[]): boolean {
  return doubts.every((doubt) => doubt === 'low-frame-rate');
}

export function doubtWords(doubts: readonly Doubt[]): readonly string[] {
  return doubts.map((doubt) => words.trends.doubts[doubt]);
}
