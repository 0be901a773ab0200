import type { Estimate, MeasureId } from '../../core/metrics/measure';
import type { MeasureSummary, SessionFacts } from '../../storage/library/library';
import { conditionsFor, differing, type ConditionName } from './run-conditions';
import { doubtsOf, isSound, type Doubt } from './run-doubts';

/** What a value is of, in the order in which it is told. */
export const TREND_PARTS = ['overall', 'left', 'right'] as const;
export type TrendPart = (typeof TREND_PARTS)[number];

/** A measure on one day. */
export interface TrendPoint {
  readonly session: SessionFacts;
  /** Seconds since 1970, as the chart's axis counts. */
  readonly atS: number;
  readonly values: MeasureSummary;
  /** What may have spoiled it; empty = nothing is known to. */
  readonly doubts: readonly Doubt[];
  /** It may say where the measure goes: not spoiled. */
  readonly sound: boolean;
  /** How it was filmed differently from the latest sound run; empty = comparable with it. */
  readonly unlike: readonly ConditionName[];
  /** Place of the sound run before it that was filmed alike: the line comes from there; -1 = no line does. */
  readonly joins: number;
  /** From here on all runs are filmed differently from all before. */
  readonly breaks: boolean;
}

/** A measure of a runner's sessions, in order of date; sessions that do not have it are left out. */
export function trendPoints(id: MeasureId, sessions: readonly SessionFacts[]): readonly TrendPoint[] {
  const runs = sessions
    .filter(({ measures }) => TREND_PARTS.some((part) => measures[id]?.[part]))
    .map((session) => ({ session, conditions: conditionsFor(id, session), doubts: doubtsOf(session) }))
    .sort((a, b) => a.session.takenAt.getTime() - b.session.takenAt.getTime());
  const keys = runs.map(({ conditions }) => JSON.stringify(conditions));
  const lastOf = new Map(keys.map((key, i) => [key, i]));
  const latest = runs.findLast(({ doubts }) => isSound(doubts)) ?? runs.at(-1);
  const before = new Map<string, number>();
  let reaches = -1;
  return runs.map(({ session, conditions, doubts }, i) => {
    const key = keys[i]!;
    const sound = isSound(doubts);
    const joins = sound ? (before.get(key) ?? -1) : -1;
    if (sound) before.set(key, i);
    const breaks = i > 0 && reaches < i;
    reaches = Math.max(reaches, lastOf.get(key)!);
    return {
      session,
      atS: session.takenAt.getTime() / 1000,
      values: session.measures[id] ?? {},
      doubts,
      sound,
      unlike: latest ? differing(conditions, latest.conditions) : [],
      joins,
      breaks,
    };
  });
}

/** Which parts any of the points have. */
export function partsOf(points: readonly TrendPoint[]): readonly TrendPart[] {
  return TREND_PARTS.filter((part) => points.some(({ values }) => values[part]));
}

/** The values that say where a part of a measure goes: sound, and filmed as the latest. */
export function comparable(points: readonly TrendPoint[], part: TrendPart): readonly Estimate[] {
  return points.flatMap(({ sound, unlike, values }) => {
    const value = values[part];
    return sound && unlike.length === 0 && value ? [value] : [];
  });
}
