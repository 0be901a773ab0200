import type { Correction, Told } from '../by-hand/correction';
import type { EventEdit } from '../gait/event-edits';
import type { TrackEdit } from '../track/hand-edits';
import type { View } from '../track/view';
import type { AnalysisOptions } from './analysis';
import { checkCorrection } from './check-correction';

/** One clip's corrections by what they correct, each kind in the order in which they were made. */
export interface ClipByHand {
  /** What was told last of each, and not taken back. */
  readonly told: AnalysisOptions;
  /** The part of the clip that is judged; absent = all of it. Clip's clock, both ends counted in. */
  readonly range?: TimeRange;
  readonly track: readonly TrackEdit[];
  readonly events: readonly EventEdit[];
}

export interface TimeRange {
  readonly fromS: number;
  readonly toS: number;
}

/** What is the runner's, or the belt's, whichever clip it was told on. */
const OF_THE_RUN = ['statureCm', 'legLengthCm', 'beltSpeedMps'] as const;
const OF_A_CLIP = ['view', 'cameraRollDeg', 'slowMotionFactor'] as const;
const TOLD = [...OF_THE_RUN, ...OF_A_CLIP] satisfies readonly (keyof Told)[];

/**
 * Sorts one clip's corrections. Of ranges and of what was told the last counts. Which person it is was chosen before the
 * track was made.
 * @throws {RangeError} for numbers that are none, ranges that end before they begin and names that are not known
 */
export function sortCorrections(corrections: readonly Correction[]): ClipByHand {
  const told = new Map<keyof Told, unknown>();
  const track: TrackEdit[] = [];
  const events: EventEdit[] = [];
  let range: TimeRange | undefined;
  for (const correction of corrections) {
    checkCorrection(correction);
    switch (correction.kind) {
      case 'move-joint':
      case 'swap-legs':
        track.push(correction);
        break;
      case 'move-event':
      case 'add-event':
      case 'remove-event':
        events.push(correction);
        break;
      case 'keep-range':
        range = { fromS: correction.fromS, toS: correction.toS };
        break;
      case 'whole-clip':
        range = undefined;
        break;
      case 'tell':
        for (const what of TOLD) {
          const value = correction.told[what];
          if (value === null) told.delete(what);
          else if (value !== undefined) told.set(what, value);
        }
        break;
      case 'choose-person':
        break;
    }
  }
  return { told: Object.fromEntries(told) as AnalysisOptions, ...(range && { range }), track, events };
}

/**
 * The options of each clip: what was told by hand over what was set for all of them. Height, leg length and the belt's
 * speed belong to the run: told on one clip they count for both, told on both the second clip's do. View, roll and slow
 * motion belong to the clip they were told on; a view or a roll that was set for all can, with two clips, only be right
 * for one of them and is left out.
 */
export function clipOptions(options: AnalysisOptions, byHand: readonly ClipByHand[]): AnalysisOptions[] {
  const forAll: { view?: View; cameraRollDeg?: number } & AnalysisOptions = { ...options };
  if (byHand.length > 1) {
    delete forAll.view;
    delete forAll.cameraRollDeg;
  }
  const ofTheRun = Object.assign(
    {},
    ...byHand.map(({ told }) => picked(told, OF_THE_RUN)),
  ) as AnalysisOptions;
  return byHand.map(({ told }) => ({ ...forAll, ...picked(told, OF_A_CLIP), ...ofTheRun }));
}

function picked(told: AnalysisOptions, names: readonly (keyof AnalysisOptions)[]): AnalysisOptions {
  return Object.fromEntries(names.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])));
}

/** The edits of events of a clip that is played back slower by `factor`, on the runner's clock. */
export function onRunnersClock(events: readonly EventEdit[], factor: number): readonly EventEdit[] {
  return events.map((edit) => ({
    ...edit,
    timeS: edit.timeS / factor,
    ...(edit.kind === 'move-event' && { toS: edit.toS / factor }),
  }));
}
