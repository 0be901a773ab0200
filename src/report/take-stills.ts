import type { CriterionResult } from '../core/criteria/criterion';
import type { StepMoments } from '../core/gait/steps';
import { BONES, KEYPOINTS, type KeypointName } from '../core/pose/keypoints';
import type { PoseTrack } from '../core/pose/pose-track';
import { firstIndexFrom } from '../core/signal/value-at';
import type { ReportStills } from './report';

/** What is drawn: the joints that bones hang on, and of the head nose and ears. */
const DRAWN: ReadonlySet<KeypointName> = new Set([...BONES.flat(), 'nose', 'left_ear', 'right_ear']);

/**
 * The runner's joints in the frames nearest to each step's contact, mid-stance and toe-off and to each evidence moment
 * of this clip; each frame once, in order of time. Points in clip px to a tenth, `null` where a joint is not known.
 * @param cleaned as it is drawn over the picture
 * @returns `undefined` where there is no moment to show
 */
export function takeStills(
  cleaned: PoseTrack,
  steps: readonly StepMoments[],
  criteria: readonly CriterionResult[],
  clip: number,
): ReportStills | undefined {
  const moments = [
    ...steps.flatMap(({ contactS, midStanceS, toeOffS }) => [contactS, midStanceS, toeOffS]),
    ...criteria.flatMap(({ evidence }) => evidence.filter((moment) => moment.clip === clip)).map(timeOf),
  ];
  if (moments.length === 0 || cleaned.timesS.length === 0) return undefined;
  const frames = [...new Set(moments.map((timeS) => nearestFrame(cleaned.timesS, timeS)))].sort(
    (a, b) => a - b,
  );
  const keypoints = KEYPOINTS.filter((name) => DRAWN.has(name) && cleaned.columns.has(name));
  const columns = keypoints.map((name) => cleaned.columns.get(name)!);
  return {
    keypoints,
    frames: frames.map((frame) => ({
      timeS: cleaned.timesS[frame]!,
      points: columns.map(({ xPx, yPx }) => tenths(xPx[frame]!, yPx[frame]!)),
    })),
  };
}

function timeOf({ timeS }: { readonly timeS: number }): number {
  return timeS;
}

function nearestFrame(timesS: Float64Array, timeS: number): number {
  const after = Math.min(firstIndexFrom(timesS, timeS), timesS.length - 1);
  return after > 0 && timeS - timesS[after - 1]! <= timesS[after]! - timeS ? after - 1 : after;
}

function tenths(xPx: number, yPx: number): readonly [number, number] | null {
  // Adding 0 keeps -0, which JSON does not know, out of the report.
  const rounded = [Math.round(10 * xPx) / 10 + 0, Math.round(10 * yPx) / 10 + 0] as const;
  return rounded.every(Number.isFinite) ? rounded : null;
}
