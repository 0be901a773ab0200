import * as v from 'valibot';
import { MEASURE_IDS } from '../core/metrics/measure';
import { damageWords } from '../core/words/english/damage';
import type { Report } from './report';
import { reportSchema, type ReadReport } from './report-schema';
import { sayDamage } from './say-damage';

const VERSION = 1;

/**
 * Reads a `*.report.json`.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function readReport(text: string): Report {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError(damageWords.notJson);
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'plumbline.report') throw new RangeError(damageWords.notReport);
  if (version !== VERSION) throw new RangeError(sayVersion(version));
  const result = v.safeParse(reportSchema, json, { abortEarly: true });
  if (!result.success) throw new RangeError(sayDamage(result.issues[0]));
  checkClips(result.output);
  return withKnownMeasures(result.output);
}

function sayVersion(version: unknown): string {
  return Number.isInteger(version) && (version as number) > VERSION
    ? damageWords.newer(version as number)
    : damageWords.unknownVersion;
}

/** Moments are shown in their clip: there must be one. */
function checkClips({ criteria, companion }: ReadReport): void {
  const clips = companion ? 2 : 1;
  criteria.forEach(({ evidence }, c) => {
    const wrong = evidence.findIndex(({ clip }) => clip >= clips);
    if (wrong < 0) return;
    throw new RangeError(
      damageWords.at(`criteria.${c}.evidence.${wrong}.clip`, damageWords.noSuchClip(clips)),
    );
  });
}

/**
 * A report of an earlier day may not know every measure of today: those have their reason. One of a later day may know
 * more: those are left out, for nothing here can name them.
 */
function withKnownMeasures(read: ReadReport): Report {
  const missing = { unavailable: 'The Plumbline that made this report did not know this measure.' };
  const metrics = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, (read.metrics as Partial<Report['metrics']>)[id] ?? missing]),
  ) as Report['metrics'];
  const drift = read.drift && {
    drift: Object.fromEntries(
      MEASURE_IDS.flatMap((id) => (read.drift?.[id] ? [[id, read.drift[id]]] : [])),
    ) as NonNullable<Report['drift']>,
  };
  return { ...read, metrics, ...drift };
}
