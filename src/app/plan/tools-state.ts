import * as v from 'valibot';
import { isCalendarDay } from '../../core/plan/calendar-day';
import { STRIDE_REST_S, STRIDE_S } from '../../core/plan/timer-strides';

/** Bounds of what can be typed, km: beyond them it is a slip of the finger. */
export const LIMITS_KM = { week: [1, 400], run: [0.1, 300] } as const;
/** Seconds to get from one stretch into the next, to choose from. */
export const CHANGE_S = [5, 10, 15] as const;
/** Growth a week to choose from, per cent. */
export const GROWTH_PERCENT = [5, 8, 10] as const;
const MOST_RUNS = 400;

const day = v.pipe(v.string(), v.check(isCalendarDay));
const elapsedMs = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000));
const km = ([low, high]: readonly [number, number]) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const seconds = ({ shortest, longest }: { readonly shortest: number; readonly longest: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(shortest), v.maxValue(longest));
const ticks = v.pipe(v.array(v.boolean()), v.length(7));

const strides = v.object({ strideS: seconds(STRIDE_S), restS: seconds(STRIDE_REST_S), elapsedMs });
const stretch = v.object({
  changeS: v.picklist(CHANGE_S),
  /** The side that sits forward; `null` while it was not said: then it is as the report has it. */
  forward: v.nullable(v.picklist(['none', 'left', 'right'])),
  elapsedMs,
});
const signals = v.object({ sound: v.boolean(), vibration: v.boolean() });
const weeks = v.object({
  /** What is run in the week that the plan begins with; `null` while nothing was said. */
  start: v.nullable(v.object({ km: km(LIMITS_KM.week), monday: day })),
  buildWeeks: v.picklist([3, 4]),
  growthPercent: v.picklist(GROWTH_PERCENT),
});
const run = v.object({ day, km: km(LIMITS_KM.run) });
const recovery = v.object({
  competing: v.boolean(),
  week: v.nullable(
    v.object({
      monday: day,
      ticks: v.object({ sleep: ticks, strength: ticks, stretch: ticks, shoes: ticks }),
    }),
  ),
});

/** The tools before anyone used them. */
export const BEGINNING: ToolsState = {
  version: 1,
  strides: { strideS: STRIDE_S.usual, restS: STRIDE_REST_S.usual, elapsedMs: 0 },
  stretch: { changeS: 5, forward: null, elapsedMs: 0 },
  signals: { sound: true, vibration: true },
  weeks: { start: null, buildWeeks: 3, growthPercent: 10 },
  plannedRunKm: null,
  runs: [],
  recovery: { competing: false, week: null },
};

/** A part that is damaged begins anew and takes nothing else with it. */
const schema = v.object({
  version: v.literal(1),
  strides: v.fallback(strides, () => BEGINNING.strides),
  stretch: v.fallback(stretch, () => BEGINNING.stretch),
  signals: v.fallback(signals, () => BEGINNING.signals),
  weeks: v.fallback(weeks, () => BEGINNING.weeks),
  plannedRunKm: v.fallback(v.nullable(km(LIMITS_KM.run)), null),
  runs: v.fallback(v.pipe(v.array(run), v.maxLength(MOST_RUNS)), []),
  recovery: v.fallback(recovery, () => BEGINNING.recovery),
});

/** What the tools remember. */
export interface ToolsState {
  readonly version: 1;
  readonly strides: Readonly<v.InferOutput<typeof strides>>;
  readonly stretch: Readonly<v.InferOutput<typeof stretch>>;
  readonly signals: Readonly<v.InferOutput<typeof signals>>;
  readonly weeks: Readonly<v.InferOutput<typeof weeks>>;
  readonly plannedRunKm: number | null;
  readonly runs: readonly Readonly<v.InferOutput<typeof run>>[];
  readonly recovery: {
    readonly competing: boolean;
    readonly week: {
      readonly monday: string;
      readonly ticks: Readonly<Record<'sleep' | 'strength' | 'stretch' | 'shoes', readonly boolean[]>>;
    } | null;
  };
}

/** Reads what was kept; what is not ours, from another version or no JSON at all is the beginning. */
export function readToolsState(text: string | null): ToolsState {
  if (text === null) return BEGINNING;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : BEGINNING;
  } catch {
    return BEGINNING;
  }
}

/** The newest runs, as many as are kept. */
export function withRun(runs: ToolsState['runs'], added: ToolsState['runs'][number]): ToolsState['runs'] {
  return [...runs, added].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST_RUNS);
}
