import * as v from 'valibot';
import type { TrackIdentity, TrackPart } from '../../../workers/track-part';
import { KEYPOINTS } from '../../core/pose/keypoints';
import { finite } from '../../report/measure-schema';
import { keptSettings } from '../kept-work-schema';
import type { StoredUnfinishedWork } from './unfinished-database';

/** (xPx, yPx, confidence) of every keypoint. */
const NUMBERS_A_FRAME = KEYPOINTS.length * 3;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(2000));

const box = v.object({ leftPx: finite, topPx: finite, widthPx: finite, heightPx: finite });

const identity = v.object({
  sha256: text,
  model: v.string(),
  modelSha256: text,
  backend: v.string(),
  decoder: v.picklist(['webcodecs', 'element']),
  region: v.exactOptional(box),
  lightSha256: v.exactOptional(text),
});

const clip = v.object({
  key: v.pipe(v.string(), v.nonEmpty()),
  name: text,
  sizeBytes: place,
  lastModifiedMs: finite,
  state: v.picklist(['broken-off', 'done']),
  framesKept: place,
  frameCount: v.nullable(place),
  person: v.exactOptional(v.object({ workId: text, clip: place, box })),
  identity: v.exactOptional(identity),
  bytes: place,
});

const work = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  startedAt: v.date(),
  touchedAt: v.date(),
  settings: keptSettings,
  clips: v.pipe(v.array(clip), v.minLength(1), v.maxLength(2)),
});

/** What a network remembered is for the worker to look at: it alone knows what it should be. */
const part = v.pipe(
  v.object({
    firstFrame: place,
    timesS: v.instance(Float64Array),
    points: v.instance(Float32Array),
    after: v.unknown(),
  }),
  v.check(({ timesS, points }) => timesS.length > 0 && points.length === timesS.length * NUMBERS_A_FRAME),
);

/** @returns `null` where it is damaged, or of another version of the page */
export function readUnfinished(stored: unknown): StoredUnfinishedWork | null {
  const result = v.safeParse(work, stored, { abortEarly: true });
  return result.success ? (result.output as unknown as StoredUnfinishedWork) : null;
}

/** @returns the parts up to the first that is damaged or does not follow the one before */
export function readParts(stored: readonly unknown[]): readonly TrackPart[] {
  const parts: TrackPart[] = [];
  let next = 0;
  for (const each of stored) {
    const result = v.safeParse(part, each, { abortEarly: true });
    if (!result.success || result.output.firstFrame !== next) break;
    parts.push(result.output);
    next += result.output.timesS.length;
  }
  return parts;
}

/** Whether two beginnings are of one and the same way of looking at one and the same file. */
export function sameIdentity(a: TrackIdentity | undefined, b: TrackIdentity): boolean {
  return (
    a !== undefined &&
    a.sha256 === b.sha256 &&
    a.model === b.model &&
    a.modelSha256 === b.modelSha256 &&
    a.backend === b.backend &&
    a.decoder === b.decoder &&
    a.lightSha256 === b.lightSha256 &&
    a.region?.leftPx === b.region?.leftPx &&
    a.region?.topPx === b.region?.topPx &&
    a.region?.widthPx === b.region?.widthPx &&
    a.region?.heightPx === b.region?.heightPx
  );
}
