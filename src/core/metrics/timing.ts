import { ANY_RATE_HZ, EVENT_TIMING_HZ } from './frame-rate-policy';
import type { Step } from '../gait/steps';
import type { Reading, StepMeasure } from './step-measure';

const feet: StepMeasure['keypoints'] = (side) => [`${side}_ankle`];
/** What trackers add to the events' own standard errors, s: the far foot is half hidden. */
const INTERVAL_SE_S = { near: 0.004, far: 0.006 } as const;
/** Both in strides: a stride of a run lasts about 0.7 s. */
const SHARE_SE = { near: 0.006, far: 0.009 } as const;

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
  { minRateHz: ANY_RATE_HZ, keypointSe: { near: 0.2, far: 0.2 }, mean: true },
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
