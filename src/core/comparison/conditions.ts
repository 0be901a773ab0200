import type { MeasureId } from '../metrics/measure';
import { compareActivity } from './conditions-activity';
import { compareFrameRates } from './conditions-frame-rate';
import { compareModels } from './conditions-model';
import { compareSettings } from './conditions-settings';
import { compareSpeeds } from './conditions-speed';
import { compareStepRates } from './conditions-step-rate';
import { compareSurfaces } from './conditions-surface';
import { compareViews } from './conditions-view';
import { compareYaws } from './conditions-yaw';
import type { Condition, ConditionId } from './comparison';
import type { JudgedRun } from './judged-run';
import { seenInBoth, type SeenInBoth } from './seen-in-both';

/** What one condition says of two runs. */
export interface ConditionFinding {
  readonly message: string;
  readonly advice?: string;
  /** It cannot be told whether it was alike. */
  readonly unknown?: true;
  /** Measures that are not comparable because of it. */
  readonly spoils?: readonly MeasureId[];
  /** Measures that it may have changed by itself. */
  readonly touches?: readonly MeasureId[];
  /** It differs, whether a measure shows it or not. */
  readonly differs?: true;
  /** What is said of a measure that it spoils, if not the message and the advice. */
  readonly refusal?: (id: MeasureId) => string;
}

/** Looks at one condition. `both` are the measures that both runs have, with the clips that they come from. */
export type LookAtCondition = (
  before: JudgedRun,
  after: JudgedRun,
  both: readonly SeenInBoth[],
) => ConditionFinding;

/** In the order in which they are told: the first that spoils a measure is named for it. */
const LOOKS: readonly (readonly [ConditionId, LookAtCondition])[] = [
  ['activity', compareActivity],
  ['view', compareViews],
  ['frame-rate', compareFrameRates],
  ['surface', compareSurfaces],
  ['model', compareModels],
  ['speed', compareSpeeds],
  ['step-rate', compareStepRates],
  ['yaw', compareYaws],
  ['settings', compareSettings],
];

/** What all conditions together mean for each measure. */
export interface Conditions {
  /** All of them, always. */
  readonly conditions: readonly Condition[];
  /** Why a measure is not comparable: the first condition's sentence. */
  readonly refusals: ReadonlyMap<MeasureId, string>;
  readonly cautions: ReadonlyMap<MeasureId, readonly string[]>;
}

/** What was filmed or done differently in two runs, and which measures it spoils or touches. */
export function compareConditions(before: JudgedRun, after: JudgedRun): Conditions {
  const both = seenInBoth(before, after);
  const found = LOOKS.map(([id, look]) => ({ id, finding: look(before, after, both) }));
  const refusals = new Map<MeasureId, string>();
  const cautions = new Map<MeasureId, readonly string[]>();
  for (const { finding } of found) {
    const { message, advice, spoils = [], touches = [] } = finding;
    for (const id of spoils) {
      const said = finding.refusal?.(id) ?? [message, advice].filter(Boolean).join(' ');
      if (!refusals.has(id)) refusals.set(id, said);
    }
    for (const id of touches) cautions.set(id, [...(cautions.get(id) ?? []), message]);
  }
  return { conditions: found.map(({ id, finding }) => conditionOf(id, finding)), refusals, cautions };
}

function conditionOf(id: ConditionId, finding: ConditionFinding): Condition {
  const { message, advice, unknown, spoils = [], touches = [], differs } = finding;
  const refuses = spoils.length > 0;
  const weight = refuses
    ? 'refuses'
    : touches.length > 0 || differs
      ? 'cautions'
      : unknown
        ? 'unknown'
        : 'same';
  return {
    id,
    weight,
    message,
    ...(advice !== undefined && { advice }),
    measures: refuses ? spoils : touches,
    ...(refuses && touches.length > 0 && { touched: touches }),
  };
}
