import * as v from 'valibot';
import { CRITERION_IDS } from '../core/criteria/criterion';
import { MEASURE_IDS } from '../core/metrics/measure';
import type { Report } from './report';

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const side = v.picklist(['left', 'right']);
const view = v.picklist(['side-left', 'side-right', 'rear', 'front', 'oblique']);
const warning = v.object({ code: v.string(), message: v.string(), advice: v.exactOptional(v.string()) });

const estimate = v.object({ value: finite, ci95: v.tuple([finite, finite]), sd: finite, n: count });
const measure = v.union([
  v.object({
    unit: v.string(),
    evidence: v.picklist(['literature', 'practice', 'own']),
    overall: v.exactOptional(estimate),
    left: v.exactOptional(estimate),
    right: v.exactOptional(estimate),
    perStride: v.array(v.object({ side, timeS: finite, value: finite })),
    stridesPast: v.exactOptional(
      v.object({ left: v.exactOptional(estimate), right: v.exactOptional(estimate) }),
    ),
    cm: v.exactOptional(
      v.object({
        overall: v.exactOptional(estimate),
        left: v.exactOptional(estimate),
        right: v.exactOptional(estimate),
      }),
    ),
    source: view,
    note: v.exactOptional(v.string()),
  }),
  v.object({ unavailable: v.pipe(v.string(), v.nonEmpty()) }),
]);

const drift = v.union([
  v.object({
    unit: v.string(),
    first: finite,
    last: finite,
    difference: finite,
    minimalDetectableChange: finite,
    changed: v.boolean(),
    n: count,
  }),
  v.object({ unavailable: v.pipe(v.string(), v.nonEmpty()) }),
]);

const criterion = v.object({
  id: v.picklist(CRITERION_IDS),
  document: v.picklist(['D0', 'D1', 'D2', 'D3', 'D4']),
  title: v.string(),
  verdict: v.picklist(['meets', 'watch', 'flag', 'cannot-tell']),
  sides: v.array(side),
  because: v.string(),
  metrics: v.array(v.picklist(MEASURE_IDS)),
  evidence: v.array(
    v.object({
      clip: count,
      timeS: finite,
      side: v.exactOptional(side),
      what: v.picklist(['contact', 'mid-stance', 'toe-off', 'stride']),
    }),
  ),
  advice: v.array(v.string()),
  cautions: v.array(v.string()),
});

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
      from: v.exactOptional(v.picklist(['stature', 'belt-speed'])),
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

const source = {
  clip: v.object({
    name: v.string(),
    sha256: v.string(),
    widthPx: finite,
    heightPx: finite,
    fps: finite,
    durationS: finite,
    frameCount: count,
  }),
  view,
  activity: v.picklist(['running', 'walking', 'standing', 'unknown']),
  events: v.array(v.object({ type: v.picklist(['IC', 'TO']), side, timeS: finite, seS: finite })),
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
  situation: v.exactOptional(situation),
  provenance: v.object({
    appVersion: v.string(),
    model: v.string(),
    modelSha256: v.string(),
    backend: v.string(),
    settings: v.object({
      view: v.exactOptional(view),
      statureCm: v.exactOptional(finite),
      beltSpeedMps: v.exactOptional(finite),
      slowMotionFactor: v.exactOptional(finite),
      cameraRollDeg: v.exactOptional(finite),
    }),
  }),
};

const report = v.object({
  format: v.literal('plumbline.report'),
  version: v.literal(1),
  ...source,
  metrics: v.record(v.string(), measure),
  drift: v.exactOptional(v.record(v.string(), drift)),
  criteria: v.array(criterion),
  warnings: v.array(warning),
  companion: v.exactOptional(v.object(source)),
});

/**
 * Reads a `*.report.json`.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function readReport(text: string): Report {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError('This is not a report: the file is not JSON, or its end is missing.');
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'plumbline.report') throw new RangeError('This file is not a Plumbline report.');
  if (version !== 1) {
    throw new RangeError(
      `This report is of version ${String(version)}; this Plumbline reads version 1. Use a newer Plumbline.`,
    );
  }
  const result = v.safeParse(report, json);
  if (result.success) return withEveryMeasure(result.output);
  const [issue] = result.issues;
  throw new RangeError(`This report is damaged at "${v.getDotPath(issue) ?? 'its root'}": ${issue.message}.`);
}

/** A report of an earlier day may not know every measure of today: those have their reason. */
function withEveryMeasure(read: v.InferOutput<typeof report>): Report {
  const missing = { unavailable: 'The Plumbline that made this report did not know this measure.' };
  const metrics = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, (read.metrics as Partial<Report['metrics']>)[id] ?? missing]),
  ) as Report['metrics'];
  return { ...read, metrics };
}
