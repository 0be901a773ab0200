import { ANY_RATE_HZ, EVENT_TIMING_HZ } from './frame-rate-policy';
import type { Step } from '../gait/steps';
import type { Reading, StepMeasure } from './step-measure';

const feet: StepMeasure['keypoints'] = (side) => [`${side}_ankle`];
/** What trackers add to the events' own standard errors, s. Found in all: 0.010-0.013 through every network. */
const INTERVAL_SE_S = { near: 0.009, far: 0.009, exact: 0.002 } as const;
/** The same as a share of the stride. Found in all: 0.014-0.018 through every network. */
const SHARE_SE = { near: 0.012, far: 0.012, exact: 0.003 } as const;

function timing(
  id: StepMeasure['id'],
  unit: string,
  read: (step: Step) => number | undefined,
  options: Pick<StepMeasure, 'minRateHz' | 'keypointSe' | 'mean'>,
): StepMeasure {
  return {
    id,
    unit,
    evidence: 'literature',
    from: 'any',
    at: 'interval',
    ...options,
    keypoints: feet,
    reader:
      () =>
      (step): Reading | null => {
        const value = read(step);
        return value !== undefined && value > 0 ? { value, timeS: step.contact.timeS } : null;
      },
  };
}

/**
 * Step rate, steps a minute: two steps a stride, from each contact to the same foot's next. Over whole strides what
 * contact timing gets wrong for one foot cancels; in their mean, so does what it gets wrong for one stride.
 */
export const stepRate = timing(
  'stepRate',
  'steps/min',
  (step) => step.nextOwnContact && 120 / (step.nextOwnContact.timeS - step.contact.timeS),
  // Found in all: 0.06-0.1 through networks, 0.14 on made-up runners.
  { minRateHz: ANY_RATE_HZ, keypointSe: { near: 0.12, far: 0.12, exact: 0.1 }, mean: true },
);

/** Contact time: initial contact to toe-off of one foot, s. */
export const contactTime = timing('contactTime', 's', (step) => step.toeOff.timeS - step.contact.timeS, {
  minRateHz: EVENT_TIMING_HZ,
  keypointSe: INTERVAL_SE_S,
});

/** Flight time: toe-off to the other foot's next contact, s; named after the foot that leaves. */
export const flightTime = timing(
  'flightTime',
  's',
  (step) => step.nextContact && step.nextContact.timeS - step.toeOff.timeS,
  { minRateHz: EVENT_TIMING_HZ, keypointSe: INTERVAL_SE_S },
);

/** Duty factor: contact time as a share of the stride. Above 0.5 there is no flight: that is walking. */
export const dutyFactor = timing(
  'dutyFactor',
  '',
  (step) =>
    step.nextOwnContact &&
    (step.toeOff.timeS - step.contact.timeS) / (step.nextOwnContact.timeS - step.contact.timeS),
  { minRateHz: EVENT_TIMING_HZ, keypointSe: SHARE_SE },
);
