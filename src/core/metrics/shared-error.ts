import type { GaitEvent } from '../gait/events';
import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import type { Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import type { Reading, StepMeasure } from './step-measure';
import { trackerErrorFactor } from '../track/tracker-error';

/**
 * The standard error that all strides of one foot share and no averaging takes away: where trackers put their marks,
 * when contact and toe-off are, how the camera stands. In the measure's unit.
 * @param read the measure's reader of this run
 * @param steps the steps of this foot that were read
 */
export function sharedSe(
  measure: StepMeasure,
  run: GaitRun,
  side: Side,
  read: (step: Step) => Reading | null,
  steps: readonly Step[],
): number {
  return Math.hypot(
    keypointSe(measure, run, side),
    timingSe(measure, read, steps),
    offSquareSe(measure, run),
    (measure.perRollDeg ?? 0) * run.verticalSeDeg,
  );
}

function offSquareSe({ offSquare }: StepMeasure, run: GaitRun): number {
  if (!offSquare) return 0;
  const takenOff = offSquare.takenOff && run.frontalYaw;
  const leftDeg = takenOff ? takenOff.seDeg : Math.hypot(run.offSquareDeg, run.frontalYaw?.seDeg ?? 0);
  return offSquare.perDeg * leftDeg;
}

function keypointSe(measure: StepMeasure, run: GaitRun, side: Side): number {
  const { near, far, frontal = near } = measure.keypointSe;
  const own = run.nearSide === null ? frontal : side === run.nearSide ? near : far;
  return own * trackerErrorFactor(run.track.tracker);
}

/** Of long clips every so manieth step is read at moved events: the median over so many hangs on no single one. */
const ENOUGH_STEPS = 100;

/**
 * How much the value moves when all contacts, or all toe-offs, move by their standard error; both in quadrature. The
 * median over up to 199 steps taken evenly from the whole clip.
 */
function timingSe(
  measure: StepMeasure,
  read: (step: Step) => Reading | null,
  steps: readonly Step[],
): number {
  if (measure.at === 'stride' || measure.at === 'stance') return 0;
  const contactSeS = median(steps.map((step) => step.contact.seS));
  const toeOffSeS = median(steps.map((step) => step.toeOff.seS));
  const every = Math.max(1, Math.floor(steps.length / ENOUGH_STEPS));
  const chosen = steps.filter((_, i) => i % every === 0);
  const change = (moved: (step: Step, direction: 1 | -1) => Step): number =>
    median(
      chosen.map((step) => {
        const [late, early] = [read(moved(step, 1)), read(moved(step, -1))];
        return late && early ? Math.abs(late.value - early.value) / 2 : NaN;
      }),
    ) || 0;
  return Math.hypot(
    change((step, direction) => withContactsMoved(step, direction * contactSeS)),
    change((step, direction) => withToeOffMoved(step, direction * toeOffSeS)),
    change((step, direction) => ({
      ...step,
      midStanceS: step.midStanceS + (direction * Math.hypot(contactSeS, toeOffSeS)) / 2,
    })),
  );
}

function withContactsMoved(step: Step, byS: number): Step {
  return {
    ...step,
    contact: moved(step.contact, byS),
    nextContact: step.nextContact && moved(step.nextContact, byS),
    nextOwnContact: step.nextOwnContact && moved(step.nextOwnContact, byS),
  };
}

function withToeOffMoved(step: Step, byS: number): Step {
  return { ...step, toeOff: moved(step.toeOff, byS) };
}

function moved(event: GaitEvent, byS: number): GaitEvent {
  return { ...event, timeS: event.timeS + byS };
}
