import * as v from 'valibot';
import type { TrackedClip } from '../../workers/analysis-api';
import { KEYPOINTS } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { TRACK_LIMITS } from '../core/pose/track-import';
import { handEntry } from '../report/hand-schema';
import { finite, view } from '../report/measure-schema';
import { byStride } from '../report/source-schema';
import { checks } from './check-schema';
import type { WorkFacts } from './kept-work';

/** What is read is looked at as far as that is cheap: shapes and lengths. Times that do not rise the analysis refuses. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(finite, v.gtValue(0));
const name = v.pipe(v.string(), v.maxLength(2000));
const floats = v.instance(Float64Array);
const orNull = v.nullable(finite);

const step = v.variant('kind', [
  v.object({ kind: v.literal('do'), entry: place }),
  v.object({ kind: v.literal('take-back'), entries: v.array(place) }),
]);

/** As {@link KeptSettings}. */
export const keptSettings = v.object({
  model: v.string(),
  everyFrame: v.optional(v.boolean(), false),
  view: v.union([v.literal('auto'), view]),
  statureCm: orNull,
  beltSpeedMps: orNull,
  slowMotionFactor: orNull,
  cameraRollDeg: orNull,
  keypointFps: orNull,
  checks: v.optional(v.nullable(checks), null),
});

const facts = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    analysedAt: v.date(),
    names: v.pipe(v.array(name), v.minLength(1), v.maxLength(2)),
    judged: v.pipe(v.array(place), v.minLength(1), v.maxLength(2)),
    settings: keptSettings,
    byHand: v.array(v.object({ clip: place, entry: handEntry })),
    steps: v.array(step),
    undoneSteps: v.array(step),
  }),
  v.check(({ names, judged, byHand, steps, undoneSteps }) => {
    const places = [...steps, ...undoneSteps].flatMap((each) =>
      each.kind === 'do' ? [each.entry] : each.entries,
    );
    return (
      judged.every((clip) => clip < names.length) &&
      byHand.every(({ clip }) => clip < names.length) &&
      places.every((entry) => entry < byHand.length)
    );
  }),
);

const track = v.pipe(
  v.object({
    widthPx: positive,
    heightPx: positive,
    timesS: floats,
    columns: v.map(v.picklist(KEYPOINTS), v.object({ xPx: floats, yPx: floats, confidence: floats })),
    world: v.map(v.picklist(KEYPOINTS), v.object({ xM: floats, yM: floats, zM: floats })),
    tracker: v.exactOptional(v.string()),
  }),
  v.check(
    ({ timesS, columns, world }) =>
      timesS.length <= TRACK_LIMITS.frames &&
      [...columns.values(), ...world.values()].every((column) =>
        Object.values(column).every(({ length }) => length === timesS.length),
      ),
  ),
) satisfies v.GenericSchema<unknown, PoseTrack>;

const trackedClip = v.looseObject({
  clip: v.looseObject({
    name,
    sizeBytes: finite,
    widthPx: positive,
    heightPx: positive,
    durationS: finite,
    fps: positive,
    frameCount: place,
  }),
  sha256: v.string(),
  track,
  framesDecoded: place,
  provenance: v.object({
    ...{ model: v.string(), modelSha256: v.string(), backend: v.string() },
    threads: v.exactOptional(place),
    byStride: v.exactOptional(byStride),
  }),
  light: v.exactOptional(v.object({ brightness: finite, contrast: finite })),
  warnings: v.array(v.object({ code: v.string(), message: v.string(), advice: v.exactOptional(v.string()) })),
});

/** @returns `null` where it is damaged, or of a later version that says more than is understood */
export function readFacts(stored: unknown): WorkFacts | null {
  const result = v.safeParse(facts, stored, { abortEarly: true });
  return result.success ? result.output : null;
}

export function readTracked(stored: unknown): TrackedClip | null {
  const result = v.safeParse(trackedClip, stored, { abortEarly: true });
  return result.success ? (result.output as unknown as TrackedClip) : null;
}

/** Keys of everyone who was the runner of each clip; none where that is not written, or not readable. */
export function readPeople(stored: unknown): readonly ReadonlyMap<string, string>[] {
  const result = v.safeParse(v.array(v.map(v.string(), v.string())), stored);
  return result.success ? result.output : [];
}
