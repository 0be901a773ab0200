import * as v from 'valibot';
import { CRITERION_IDS, VERDICT_IDS } from '../core/criteria/criterion';
import { MEASURE_IDS } from '../core/metrics/measure';
import { PLAN_PHASES, PLAN_STEP_IDS, PLAN_TOOLS } from '../core/plan/plan-step';
import { count, cycle, drift, finite, measure, side } from './measure-schema';
import type { Report } from './report';
import { sourceEntries, warning } from './source-schema';

const document = v.picklist(['D0', 'D1', 'D2', 'D3', 'D4']);

const criterion = v.object({
  id: v.picklist(VERDICT_IDS),
  document,
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

const planStep = v.object({
  id: v.picklist(PLAN_STEP_IDS),
  phase: v.picklist(PLAN_PHASES),
  criterion: v.picklist(CRITERION_IDS),
  document,
  title: v.string(),
  how: v.array(v.string()),
  dose: v.exactOptional(v.string()),
  because: v.array(v.picklist(VERDICT_IDS)),
  sides: v.exactOptional(v.array(side)),
  stretches: v.exactOptional(v.array(v.object({ side, how: v.array(v.string()) }))),
  cues: v.exactOptional(
    v.array(v.object({ criterion: v.picklist(VERDICT_IDS), text: v.string(), needsWork: v.boolean() })),
  ),
  cautions: v.exactOptional(v.array(v.string())),
  tool: v.exactOptional(v.picklist(PLAN_TOOLS)),
});

/** A report's JSON, version 1. A new field of `Report` that is not here does not compile. */
export const reportSchema = v.object({
  format: v.literal('plumbline.report'),
  version: v.literal(1),
  ...sourceEntries,
  metrics: v.record(v.string(), measure),
  drift: v.exactOptional(v.record(v.string(), drift)),
  criteria: v.array(criterion),
  cycles: v.exactOptional(v.array(cycle)),
  plan: v.exactOptional(v.array(planStep)),
  warnings: v.array(warning),
  companion: v.exactOptional(v.object(sourceEntries)),
} satisfies Record<keyof Report, v.GenericSchema>);

export type ReadReport = v.InferOutput<typeof reportSchema>;
