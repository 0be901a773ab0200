import { classifyActivity } from '../gait/classify-activity';
import { SIDES } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import type { CleanedTrack } from '../track/clean-track';
import { landmark, legLengthPx, spread } from '../track/body';
import { estimateView, type ViewEstimate } from '../track/estimate-view';
import { medianRateHz } from '../signal/sample-rate';
import { evenTimes, resample } from '../signal/resample';
import { rhythmOf } from './rhythm';
import { trackFrom } from './track-from';

/** What somebody does is read from so many of the last seconds, the camera's place too. */
const RECENT_S = 3;
/** Who stands does not change: less is enough, and somebody who turns is seen sooner. */
const STANDING_S = 1.2;
/** Feet that keep their places over the last of these seconds stand: in running a stride takes less. */
const STILL_S = 0.8;
/** ... within this many leg lengths. */
const STILL_WITHIN_L = 0.1;
const FEWEST_STILL_FRAMES = 4;
/**
 * Clips of under 12 frames a second are not judged. Uneven frames of a busy camera that gives 12 lie to both sides of
 * that: from here on they are read between frames, which costs a rhythm of 1.7 strides a second nothing.
 */
const SLOWEST_HZ = 10.5;
const EVEN_HZ = 15;

export interface Doing {
  readonly doing: 'standing' | 'walking' | 'running' | 'unknown';
  /** `null` where shoulders or hips are not seen. */
  readonly estimate: ViewEstimate | null;
}

/**
 * What somebody does now and where the camera stands, by the rules that clips are judged by, from the last seconds only.
 * @param sinceS nothing before this counts
 */
export function tellDoing(cleaned: CleanedTrack, nowS: number, sinceS: number): Doing {
  const standing = keepsStill(cleaned.track, nowS - STILL_S);
  const fromS = Math.max(sinceS, nowS - (standing ? STANDING_S : RECENT_S));
  const track = trackFrom(cleaned.track, fromS);
  const seen = estimateView(track);
  const estimate = Number.isFinite(seen.yawDeg) ? seen : null;
  if (standing) return { doing: 'standing', estimate };
  // The low-pass takes a part of a quick bounce with it where frames are few.
  const motion = rhythmOf(trackFrom(cleaned.repaired, fromS));
  const sideView = estimate?.view.startsWith('side') ?? false;
  return { doing: classifyActivity(frequentEnough(track), motion, sideView).activity, estimate };
}

function frequentEnough(track: PoseTrack): PoseTrack {
  const rateHz = medianRateHz(track.timesS);
  if (!(rateHz >= SLOWEST_HZ && rateHz < EVEN_HZ)) return track;
  const timesS = evenTimes(track.timesS[0]!, track.timesS.at(-1)!, EVEN_HZ);
  const at = (values: Float64Array): Float64Array => resample(track.timesS, values, timesS);
  const columns = [...track.columns].map(
    ([name, { xPx, yPx, confidence }]) =>
      [name, { xPx: at(xPx), yPx: at(yPx), confidence: at(confidence) }] as const,
  );
  return { ...track, timesS, columns: new Map(columns) };
}

/** Whether both feet keep their distance from each other, from a time on. Not seen is not still. */
function keepsStill(track: PoseTrack, fromS: number): boolean {
  const legPx = Math.max(...SIDES.map((side) => legLengthPx(track, side) || 0));
  const recent = trackFrom(track, fromS);
  const left = landmark(recent, 'left_ankle');
  const right = landmark(recent, 'right_ankle');
  const across = left.xPx.map((x, i) => x - right.xPx[i]!);
  const upDown = left.yPx.map((y, i) => y - right.yPx[i]!);
  if (across.filter(Number.isFinite).length < FEWEST_STILL_FRAMES) return false;
  return Math.max(spread(across), spread(upDown)) <= STILL_WITHIN_L * legPx;
}
