import { words } from '../../core/words/words';
import type { Phase, Progress } from '../../../workers/analysis-api';

const BEFORE: readonly Phase[] = ['probe', 'load-model', 'warm-up'];

/** What is done with a clip, in order. @param byStride the frames are chosen by the strides */
export function phasesOf(byStride: boolean): readonly Phase[] {
  return [...BEFORE, ...(byStride ? (['strides', 'looks'] as const) : (['frames'] as const)), 'measure'];
}

/** Pictures take nearly all the time; the rest shares the first twelfth. */
const WEIGHTS: Readonly<Record<Phase, readonly [from: number, to: number]>> = {
  // Before the clip is begun, and once.
  calibrate: [0, 0],
  probe: [0, 0.02],
  'load-model': [0.02, 0.06],
  'warm-up': [0.06, 0.08],
  frames: [0.08, 0.99],
  strides: [0.08, 0.25],
  looks: [0.25, 0.99],
  measure: [0.99, 1],
};

/** 0..1 over the whole of one clip. */
export function overallFraction(progress: Progress | undefined): number {
  if (!progress) return 0;
  const [from, to] = WEIGHTS[progress.phase];
  return from + (to - from) * (progress.fraction ?? 0);
}

export function phaseWords(progress: Progress | undefined): string {
  return progress ? words.analysing.phases[progress.phase] : words.analysing.starting;
}

/** "about 40 s", "about 2 min": no more exact than it is. */
export function timeLeft(secondsLeft: number): string {
  if (secondsLeft < 2) return words.analysing.moment;
  if (secondsLeft < 50) return words.analysing.aboutSeconds(Math.max(5, Math.round(secondsLeft / 5) * 5));
  return words.analysing.aboutMinutes(Math.max(1, Math.round(secondsLeft / 60)));
}
