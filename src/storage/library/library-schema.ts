import * as v from 'valibot';
import type { TrackedClip } from '../../../workers/analysis-api';
import { VERDICT_IDS } from '../../core/criteria/criterion';
import { MEASURE_IDS } from '../../core/metrics/measure';
import { readReportValue } from '../../report/read-report';
import { count, estimate, finite, view } from '../../report/measure-schema';
import { plainName } from '../../report/plain-name';
import type { Report } from '../../report/report';
import type { WorkFacts } from '../kept-work';
import { balanceFindings, standingFindings } from '../check-schema';
import { readFacts, readTracked } from '../kept-work-schema';
import type { KeptCheck, Runner, SessionFacts } from './library';
import type { StoredSessionWork, StoredVideo } from './library-database';

/** Longest texts, characters: names and titles, notes, ids. */
export const LONGEST = { name: 2000, note: 20_000, id: 200 } as const;
const MOST_CLIPS = 2;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST.id));
const name = v.pipe(v.string(), v.maxLength(LONGEST.name), v.transform(plainName));
const orNull = v.nullable(finite);

const runner = v.object({ id, name, createdAt: v.date() });

const notes = v.object({
  shoes: name,
  speedKmh: orNull,
  inclinePercent: orNull,
  pain: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(10))),
  text: v.pipe(v.string(), v.maxLength(LONGEST.note)),
});

const summary = v.object({
  overall: v.exactOptional(estimate),
  left: v.exactOptional(estimate),
  right: v.exactOptional(estimate),
});

const facts = v.object({
  id,
  runnerId: id,
  takenAt: v.date(),
  title: name,
  clips: v.pipe(
    v.array(
      v.object({
        name,
        view,
        framesPerSecond: v.pipe(finite, v.minValue(0)),
        warnings: v.array(v.string()),
        videoBytes: count,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_CLIPS),
  ),
  verdicts: v.record(v.string(), v.picklist(['meets', 'watch', 'flag', 'cannot-tell'])),
  measures: v.record(v.string(), summary),
  notes,
  model: name,
});

const keys = v.array(id);
const work = v.object({
  sessionId: id,
  facts: v.unknown(),
  clipKeys: keys,
  peopleKeys: v.array(v.nullable(v.map(v.string(), id))),
  needs: keys,
});

const video = v.object({
  sessionId: id,
  clip: v.pipe(count, v.maxValue(MOST_CLIPS - 1)),
  fileName: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  bytes: count,
  name: v.string(),
  type: v.string(),
  lastModified: finite,
  sha256: v.string(),
});

const told = { id, runnerId: id, takenAt: v.date() };
const check = v.variant('kind', [
  v.object({ ...told, kind: v.literal('standing'), findings: standingFindings }),
  v.object({ ...told, kind: v.literal('balance'), findings: balanceFindings }),
]);

/** @returns `null` where it is damaged, here and below */
export function readRunner(stored: unknown): Runner | null {
  return read(runner, stored);
}

/** Criteria and measures that are not known (any more) are left out: nothing here can name them. */
export function readSessionFacts(stored: unknown): SessionFacts | null {
  const found = read(facts, stored);
  return (
    found && {
      ...found,
      verdicts: known(found.verdicts, VERDICT_IDS),
      measures: known(found.measures, MEASURE_IDS),
    }
  );
}

export function readStoredReport(stored: unknown): Report | null {
  try {
    return readReportValue((stored as { report?: unknown } | undefined)?.report);
  } catch {
    return null;
  }
}

export function readSessionWork(stored: unknown): StoredSessionWork | null {
  const found = read(work, stored);
  const told: WorkFacts | null = found && readFacts(found.facts);
  if (!found || !told) return null;
  const { length } = told.names;
  return found.clipKeys.length === length && found.peopleKeys.length === length
    ? { ...found, facts: told }
    : null;
}

export function readStoredClip(stored: unknown): TrackedClip | null {
  return readTracked((stored as { tracked?: unknown } | undefined)?.tracked);
}

export function readStoredVideo(stored: unknown): StoredVideo | null {
  return read(video, stored);
}

export function readKeptCheck(stored: unknown): KeptCheck | null {
  return read(check, stored);
}

function read<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): T | null {
  const result = v.safeParse(schema, stored, { abortEarly: true });
  return result.success ? result.output : null;
}

function known<T, Id extends string>(
  found: Readonly<Record<string, T>>,
  ids: readonly Id[],
): Partial<Record<Id, T>> {
  const wanted: ReadonlySet<string> = new Set(ids);
  return Object.fromEntries(Object.entries(found).filter(([each]) => wanted.has(each))) as Partial<
    Record<Id, T>
  >;
}
