import * as v from 'valibot';
import { BALANCE_MEASURE_IDS, type BalanceFindings, type LegBalance } from '../core/balance/balance-findings';
import type { Checks } from '../core/criteria/checks';
import type { MeasureValue } from '../core/metrics/measure';
import {
  STANDING_MEASURE_IDS,
  type StandingFindings,
  type StandingMeasure,
  type StandingReference,
} from '../core/standing/standing-findings';
import { count, estimate, finite, side } from '../report/measure-schema';

/**
 * What is stored of checks, looked at when it is read. A new field of findings that is not here does not compile: else it
 * would be lost on the way.
 */
type Entries<T> = Readonly<Record<keyof T, v.GenericSchema>>;

const text = v.pipe(v.string(), v.maxLength(5000));
const texts = v.pipe(v.array(text), v.maxLength(100));
const reason = v.object({ unavailable: text });
const seconds = v.pipe(finite, v.minValue(0));
const evidence = v.picklist(['literature', 'practice', 'own'] satisfies MeasureValue['evidence'][]);

function recordOf<const Id extends string, Schema extends v.GenericSchema>(
  ids: readonly Id[],
  schema: Schema,
) {
  return v.object(Object.fromEntries(ids.map((id) => [id, schema])) as Record<Id, Schema>);
}

const standingMeasure = v.object({
  unit: text,
  evidence,
  overall: estimate,
  perRepeat: v.pipe(v.array(v.nullable(finite)), v.maxLength(100)),
} satisfies Entries<StandingMeasure>);

const ahead = v.nullable(v.picklist(['left', 'right', 'level']));

const reference = v.object({
  shouldersL: v.pipe(finite, v.gtValue(0)),
  hipsL: v.pipe(finite, v.gtValue(0)),
  shoulderElevation: v.nullable(v.object({ left: finite, right: finite })),
} satisfies Entries<StandingReference>);

export const standingFindings = v.object({
  repeats: count,
  views: v.pipe(v.array(v.picklist(['front', 'side-left', 'side-right'])), v.maxLength(3)),
  measures: recordOf(STANDING_MEASURE_IDS, v.union([standingMeasure, reason])),
  ahead: v.object({ shoulder: ahead, hand: ahead, hip: ahead }),
  forwardSide: ahead,
  sameInAll: v.nullable(v.boolean()),
  reference: v.nullable(reference),
  cautions: texts,
} satisfies Entries<StandingFindings>) satisfies v.GenericSchema<unknown, StandingFindings>;

const eyes = v.picklist(['open', 'closed']);
const floats = v.instance(Float64Array);
const balanceMeasure = v.object({ unit: text, evidence, overall: estimate });

const leg = v.object({
  leg: side,
  eyes,
  heldS: seconds,
  aimedS: seconds,
  touchDownsS: v.pipe(v.array(seconds), v.maxLength(10_000)),
  measures: recordOf(BALANCE_MEASURE_IDS, v.union([balanceMeasure, reason])),
  path: v.pipe(
    v.object({ timesS: floats, across: floats, up: floats }),
    v.check(({ timesS, across, up }) => across.length === timesS.length && up.length === timesS.length),
  ),
  pathUnit: v.picklist(['cm', 'L']),
  cautions: texts,
} satisfies Entries<LegBalance>);

const steadier = v.nullable(v.picklist(['left', 'right', 'alike']));

export const balanceFindings = v.object({
  eyes,
  legs: v.object({ left: v.nullable(leg), right: v.nullable(leg) }),
  steadier: recordOf([...BALANCE_MEASURE_IDS, 'held'], steadier),
} satisfies Entries<BalanceFindings>) satisfies v.GenericSchema<unknown, BalanceFindings>;

/** Checks that a report takes up, as they stand in what is kept of its settings. */
export const checks = v.object({
  standing: v.nullable(v.object({ takenAt: v.date(), findings: standingFindings })),
  balance: v.nullable(v.object({ takenAt: v.date(), findings: balanceFindings })),
} satisfies Entries<Checks>) satisfies v.GenericSchema<unknown, Checks>;
