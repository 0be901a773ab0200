import * as v from 'valibot';
import { MEASURE_IDS } from '../core/metrics/measure';
import { isDeeper, tooMuchIn } from '../core/limits/json-limits';
import { REPORT_LIMITS } from '../core/limits/report-limits';
import { words } from '../core/words/words';
import type { Report } from './report';
import { reportSchema, type ReadReport } from './report-schema';
import { sayDamage } from './say-damage';

const say = words.damage;
const VERSION = 1;
const KNOWN: ReadonlySet<string> = new Set(MEASURE_IDS);

/**
 * Reads a `*.report.json`.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function readReport(text: string): Report {
  let json: unknown;
  if (isDeeper(text, REPORT_LIMITS.depth))
    throw new RangeError(words.limits.json.deep(String(REPORT_LIMITS.depth)));
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError(say.notJson);
  }
  return checkReport(json);
}

/**
 * Makes sure that parsed JSON is a report.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function checkReport(json: unknown): Report {
  return readReportValue(json);
}

/**
 * As {@link readReport}, of what was parsed already.
 * @throws {RangeError} likewise
 */
export function readReportValue(json: unknown): Report {
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'plumbline.report') throw new RangeError(say.notReport);
  if (version !== VERSION) throw new RangeError(sayVersion(version));
  const tooMuch = tooMuchIn(json, REPORT_LIMITS);
  if (tooMuch !== null) throw new RangeError(tooMuch);
  const result = v.safeParse(reportSchema, json, { abortEarly: true });
  if (!result.success) throw new RangeError(sayDamage(result.issues[0]));
  checkClips(result.output);
  return withKnownMeasures(result.output);
}

function sayVersion(version: unknown): string {
  return Number.isInteger(version) && (version as number) > VERSION
    ? say.newer(version as number)
    : say.unknownVersion;
}

/** Moments are shown in their clip: there must be one. */
function checkClips({ criteria, companion }: ReadReport): void {
  const clips = companion ? 2 : 1;
  criteria.forEach(({ evidence }, c) => {
    const wrong = evidence.findIndex(({ clip }) => clip >= clips);
    if (wrong < 0) return;
    throw new RangeError(say.at(`criteria.${c}.evidence.${wrong}.clip`, say.noSuchClip(clips)));
  });
}

/**
 * A report of an earlier day may not know every measure of today: those have their reason. One of a later day may know
 * more: those are left out, for nothing here can name them.
 */
function withKnownMeasures(read: ReadReport): Report {
  const { metrics, drift } = read;
  const missing = MEASURE_IDS.filter((id) => !(id in metrics)).map(
    (id) => [id, { unavailable: say.unknownMeasure }] as const,
  );
  // Everything keeps its place: saved once more it is the same text.
  return {
    ...read,
    metrics: { ...known(metrics), ...Object.fromEntries(missing) } as Report['metrics'],
    ...(drift && { drift: known(drift) }),
  };
}

function known<T>(byMeasure: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(byMeasure).filter(([id]) => KNOWN.has(id)));
}
