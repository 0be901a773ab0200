import { EVENT_TIMING_HZ } from '../../core/metrics/frame-rate-policy';
import type { MeasureId } from '../../core/metrics/measure';
import { STEP_MEASURES } from '../../core/metrics/measure-run';
import type { Instant } from '../../core/metrics/step-measure';
import type { View } from '../../core/track/view';
import type { SessionFacts } from '../../storage/library/library';

/** How a session was filmed, as far as it bears on one measure. */
export interface RunConditions {
  readonly model: string;
  readonly view: View | null;
  /** 0 where it does not matter; else the fewest frames a second of its class. */
  readonly rateClassHz: number;
}

export type ConditionName = 'model' | 'view' | 'frame-rate';

/** From here the moments of landing and push-off are well timed; leaves room for cameras that call 100 "120". */
const WELL_TIMED_HZ = 96;
/** What is read over a whole stance or stride hardly hangs on single moments. */
const UNHURRIED: readonly Instant[] = ['mid-stance', 'stance', 'stride'];
const FRONTAL_ONLY: readonly MeasureId[] = ['armCrossing', 'crossover'];

/** How a measure of a session came about. Of two clips, that from the side counts where both can show it. */
export function conditionsFor(id: MeasureId, { clips, model }: SessionFacts): RunConditions {
  const measure = STEP_MEASURES.find((each) => each.id === id);
  const from = measure?.from ?? (FRONTAL_ONLY.includes(id) ? 'frontal' : 'any');
  const isSide = ({ view }: { readonly view: View }): boolean => view.startsWith('side');
  const able = clips.filter((clip) => from === 'any' || isSide(clip) === (from === 'side'));
  const clip = able.find(isSide) ?? able[0];
  const matters = !measure || !UNHURRIED.includes(measure.at);
  return {
    model,
    view: clip?.view ?? null,
    rateClassHz: matters && clip ? rateClassHz(clip.framesPerSecond) : 0,
  };
}

function rateClassHz(framesPerSecond: number): number {
  if (framesPerSecond >= WELL_TIMED_HZ) return WELL_TIMED_HZ;
  return framesPerSecond >= EVENT_TIMING_HZ ? EVENT_TIMING_HZ : 1;
}

/** What differs so that two values of the measure may not be set against each other; none = they may. */
export function differing(a: RunConditions, b: RunConditions): readonly ConditionName[] {
  const found: ConditionName[] = [];
  if (a.model !== b.model) found.push('model');
  if (a.view !== b.view) found.push('view');
  if (a.rateClassHz !== b.rateClassHz) found.push('frame-rate');
  return found;
}
