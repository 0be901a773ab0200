import * as v from 'valibot';
import { CYCLE_IDS, CYCLE_POINTS } from '../core/metrics/gait-cycle';

/** Pieces of the report's schema: numbers, measures, their change over a clip, joint angles over the stride. */
export const finite = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const side = v.picklist(['left', 'right']);
/** Who measured it: absent = it was found. */
export const byHand = v.literal('hand');
export const view = v.picklist(['side-left', 'side-right', 'rear', 'front', 'oblique']);

const reason = v.object({ unavailable: v.pipe(v.string(), v.nonEmpty()) });

/** A value, or the reason why there is none. Unlike a union this names the field that is wrong. */
function orReason<const Entries extends v.ObjectEntries>(entries: Entries) {
  const value = v.object(entries);
  return v.lazy((input): typeof value | typeof reason =>
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'unavailable') ? reason : value,
  );
}

export const estimate = v.object({ value: finite, ci95: v.tuple([finite, finite]), sd: finite, n: count });

const sides = { left: v.exactOptional(estimate), right: v.exactOptional(estimate) };

export const measure = orReason({
  unit: v.string(),
  evidence: v.picklist(['literature', 'practice', 'own']),
  overall: v.exactOptional(estimate),
  ...sides,
  perStride: v.array(v.object({ side, timeS: finite, value: finite, by: v.exactOptional(byHand) })),
  source: view,
  note: v.exactOptional(v.string()),
  stridesPast: v.exactOptional(v.object(sides)),
  cm: v.exactOptional(v.object({ overall: v.exactOptional(estimate), ...sides })),
});

export const drift = orReason({
  unit: v.string(),
  first: finite,
  last: finite,
  difference: finite,
  minimalDetectableChange: finite,
  changed: v.boolean(),
  n: count,
});

const curve = v.object({
  mean: v.pipe(v.array(finite), v.length(CYCLE_POINTS)),
  sd: v.pipe(v.array(v.pipe(finite, v.minValue(0))), v.length(CYCLE_POINTS)),
  n: count,
  toeOffPercent: v.pipe(finite, v.minValue(0), v.maxValue(100)),
});

export const cycle = v.object({
  id: v.picklist(CYCLE_IDS),
  unit: v.literal('deg'),
  source: view,
  left: v.exactOptional(curve),
  right: v.exactOptional(curve),
});
