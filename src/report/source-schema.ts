import * as v from 'valibot';
import { KEYPOINTS } from '../core/pose/keypoints';
import { handEntry } from './hand-schema';
import { byHand, count, finite, side, view } from './measure-schema';
import { plainName } from './plain-name';
import type { ReportSource } from './report';

/** What one clip contributed, as it stands in a report's JSON. */
export const warning = v.object({
  code: v.string(),
  message: v.string(),
  advice: v.exactOptional(v.string()),
});

/** A moment as `toISOString` writes it. */
const isoMoment = v.pipe(v.string(), v.isoTimestamp());

const positive = v.pipe(finite, v.gtValue(0));

/** As in ReportProvenance. */
export const byStride = v.object({ lightModel: v.string(), lightSha256: v.string(), looks: count });

const situation = v.object({
  yawDeg: v.exactOptional(finite),
  roll: v.object({
    from: v.picklist(['belt', 'body', 'user', 'assumed-level']),
    correctedDeg: finite,
    seDeg: finite,
    seenDeg: v.exactOptional(finite),
    seenSeDeg: v.exactOptional(finite),
  }),
  camera: v.object({
    state: v.picklist(['steady', 'moving', 'unknown']),
    reason: v.string(),
    shakeL: v.exactOptional(finite),
    shakeLPerS: v.exactOptional(finite),
  }),
  calibration: v.exactOptional(
    v.object({
      legLengthPx: finite,
      metresPerPx: v.exactOptional(finite),
      from: v.exactOptional(v.picklist(['stature', 'leg-length', 'belt-speed'])),
      seShare: v.exactOptional(finite),
      beltSpeedLegsPerS: v.exactOptional(finite),
      beltSpeedMps: v.exactOptional(finite),
      beltOverStature: v.exactOptional(finite),
    }),
  ),
  slowMotion: v.exactOptional(
    v.object({
      factor: finite,
      confidence: v.picklist(['sure', 'likely']),
      fromStepRate: finite,
      fromGravity: finite,
    }),
  ),
});

const point = v.nullable(v.tuple([finite, finite]));
const stills = v.pipe(
  v.object({
    keypoints: v.array(v.picklist(KEYPOINTS)),
    frames: v.array(v.object({ timeS: finite, points: v.array(point) })),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { keypoints, frames } = dataset.value;
    const wrong = frames.findIndex(({ points }) => points.length !== keypoints.length);
    if (wrong < 0) return;
    const { points } = frames[wrong]!;
    addIssue({
      expected: String(keypoints.length),
      input: points,
      path: [
        { type: 'object', origin: 'value', input: dataset.value, key: 'frames', value: frames },
        { type: 'array', origin: 'value', input: frames, key: wrong, value: frames[wrong] },
        { type: 'object', origin: 'value', input: frames[wrong]!, key: 'points', value: points },
      ],
    });
  }),
);

/** Every field of a clip's part; a new field of `ReportSource` that is not here does not compile. */
export const sourceEntries = {
  clip: v.object({
    name: v.pipe(v.string(), v.transform(plainName)),
    sha256: v.string(),
    widthPx: positive,
    heightPx: positive,
    fps: finite,
    durationS: finite,
    frameCount: count,
  }),
  view,
  activity: v.picklist(['running', 'walking', 'standing', 'unknown']),
  activityReason: v.exactOptional(v.string()),
  events: v.array(
    v.object({
      type: v.picklist(['IC', 'TO']),
      side,
      timeS: finite,
      seS: finite,
      by: v.exactOptional(byHand),
    }),
  ),
  quality: v.object({
    framesDecoded: count,
    framesWithRunner: count,
    swapsRepaired: count,
    gapsFilled: count,
    outliersRejected: count,
    medianConfidence: finite,
    framesPerSecond: finite,
    warnings: v.array(warning),
  }),
  light: v.exactOptional(v.object({ brightness: finite, contrast: finite })),
  situation: v.exactOptional(situation),
  surface: v.exactOptional(v.picklist(['treadmill', 'overground', 'unknown'])),
  stepsCounted: v.exactOptional(v.object({ left: count, right: count })),
  stridesDropped: v.exactOptional(count),
  steps: v.exactOptional(
    v.array(
      v.object({
        side,
        contactS: finite,
        midStanceS: finite,
        toeOffS: finite,
        by: v.exactOptional(byHand),
      }),
    ),
  ),
  stills: v.exactOptional(stills),
  byHand: v.exactOptional(v.array(handEntry)),
  provenance: v.object({
    appVersion: v.string(),
    model: v.string(),
    modelSha256: v.string(),
    backend: v.string(),
    threads: v.exactOptional(count),
    byStride: v.exactOptional(byStride),
    settings: v.object({
      view: v.exactOptional(view),
      statureCm: v.exactOptional(finite),
      legLengthCm: v.exactOptional(finite),
      beltSpeedMps: v.exactOptional(finite),
      slowMotionFactor: v.exactOptional(finite),
      cameraRollDeg: v.exactOptional(finite),
      checks: v.exactOptional(
        v.object({ standing: v.exactOptional(isoMoment), balance: v.exactOptional(isoMoment) }),
      ),
    }),
  }),
} satisfies Record<keyof ReportSource, v.GenericSchema>;
