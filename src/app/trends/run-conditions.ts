import {
  HANGS_ON_NOTHING_FILMED,
  kindOf,
  showsFrom,
  TIMED_BY_EVENTS,
  viewClass,
} from '../../core/comparison/measure-kinds';
import { frameRateClass } from '../../core/metrics/frame-rate-policy';
import type { MeasureId } from '../../core/metrics/measure';
import type { SessionFacts } from '../../storage/library/library';

/**
 * How a session was filmed, as far as it bears on one measure, by the rules of two runs beside each other. What is
 * compared there with care alone is kept apart here: a direction has no room for the caution.
 */
export interface RunConditions {
  /** `null` where it does not matter. */
  readonly model: string | null;
  readonly view: ReturnType<typeof viewClass> | null;
  /** `null` where it does not matter. */
  readonly rateClass: number | null;
}

export type ConditionName = 'model' | 'view' | 'frame-rate';

/** How a measure of a session came about. Of two clips, that from the side counts where both can show it. */
export function conditionsFor(id: MeasureId, { clips, model }: SessionFacts): RunConditions {
  const able = clips.filter(({ view }) => showsFrom(view, id));
  const clip = able.find(({ view }) => kindOf(view) === 'side') ?? able[0];
  return {
    model: HANGS_ON_NOTHING_FILMED.has(id) ? null : model,
    view: clip ? viewClass(clip.view, id) : null,
    rateClass: clip && TIMED_BY_EVENTS.has(id) ? frameRateClass(clip.framesPerSecond) : null,
  };
}

/** What differs so that two values of the measure may not be set against each other; none = they may. */
export function differing(a: RunConditions, b: RunConditions): readonly ConditionName[] {
  const found: ConditionName[] = [];
  if (a.model !== b.model) found.push('model');
  if (a.view !== b.view) found.push('view');
  if (a.rateClass !== b.rateClass) found.push('frame-rate');
  return found;
}
