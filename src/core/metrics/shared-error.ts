import type { GaitEvent } from '../gait/events';
import type { GaitRun } from '../gait/gait-run';
import type { Step } from '../gait/steps';
import type { Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import { keypointSeOf } from './keypoint-se';
import type { Reading, StepMeasure } from './step-measure';

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
    keypointSeOf(measure.keypointSe, run, side),
    timingSe(measure, run, read, steps),
    offSquareSe(measure, run),
    (measure.perRollDeg ?? 0) * verticalSeDeg(run),
  );
}

/**
 * The vertical's standard error allows for a sloping belt, slack toes and an unknown yaw, all at once. The errors made
 * are smaller: root mean square 0.5 degrees of trunk lean (side) and 0.56 (frontal) over 360 made-up clips, most of them
 * level, where 0.9-1.3 were claimed. These shares hold 96 % of the leans of 48 clips kept aside, rolled at random by 2
 * degrees (SD); 0.55 of both held only 79-100 % in four other sets of 24.
 */
const VERTICAL_SHARE = { side: 0.68, frontal: 0.58 } as const;

/** How sure the vertical is in what is measured, degrees. */
export function verticalSeDeg(run: GaitRun): number {
  return VERTICAL_SHARE[run.nearSide ? 'side' : 'frontal'] * run.verticalSeDeg;
}

function offSquareSe({ offSquare }: StepMeasure, run: GaitRun): number {
  if (!offSquare) return 0;
  const takenOff = offSquare.takenOff && run.frontalYaw;
  const leftDeg = takenOff ? takenOff.seDeg : Math.hypot(run.offSquareDeg, run.frontalYaw?.seDeg ?? 0);
  return offSquare.perDeg * leftDeg;
}

/** Of long clips every so manieth step is read at moved events: the median over so many hangs on no single one. */
const ENOUGH_STEPS = 100;

/**
 * Events are read late or early together (corners rounded off by noise, a bounce that lags): the correlation of clips'
 * contact and toe-off errors about zero, over 360 made-up clips; -0.2 to 0.6 and 0 to 0.96 on rendered runners, exact and
 * through networks. What lasts from one event to the other is spared what they share.
 */
const READ_LATE_TOGETHER = { side: 0.3, frontal: 0.66 } as const;

/**
 * How much the value moves when all contacts, or all toe-offs, move by their standard error; both in quadrature, less
 * what they share where the value is the time between them. The median over up to 199 steps taken evenly from the whole
 * clip.
 */
function timingSe(
  measure: StepMeasure,
  run: GaitRun,
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
  const byContact = change((step, direction) => withContactsMoved(step, direction * contactSeS));
  const byToeOff = change((step, direction) => withToeOffMoved(step, direction * toeOffSeS));
  if (measure.at === 'interval') {
    const together = READ_LATE_TOGETHER[run.nearSide ? 'side' : 'frontal'];
    return Math.sqrt(byContact ** 2 + byToeOff ** 2 - 2 * together * byContact * byToeOff);
  }
  return Math.hypot(
    byContact,
    byToeOff,
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
