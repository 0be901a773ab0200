import { frameCostMs } from '../models/registry';
import { chooseFrames } from '../src/core/by-stride/choose-frames';
import { cleanedOnFrames } from '../src/core/by-stride/cleaned-light';
import { correctLight } from '../src/core/by-stride/correct-light';
import type { Warning } from '../src/core/analysis/analysis';
import type { PoseTrack } from '../src/core/pose/pose-track';
import type { Light } from '../src/media/light-meter';
import * as failures from '../src/media/media-failure';
import { MediaError } from '../src/media/media-failure';
import { MIN_FRAMES } from '../src/media/media-limits';
import { framesToSee } from '../models/look-by-stride';
import type { ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import type { ByStride } from './analysis-api';
import { cutOff } from './clip-warnings';
import { hintsAt, squaresOnFrames } from './hints';
import type { PassRunner } from './pass-runner';
import { allFrames, lightFrames, singleLooks } from './passes';
import type { PreparedTrack } from './prepare-track';
import type { ProgressMeter } from './progress-meter';
import type { Seen } from './seen-frames';

/** A clip whose last frames are missing by more than this is said to be cut off, s. */
const MISSING_END_S = 0.25;

/** What was made of a clip. */
export interface SeenClip {
  /** Of every frame. */
  readonly track: PoseTrack;
  /** What the network that was asked for saw by itself. */
  readonly closest: Seen;
  readonly byStride: Omit<ByStride, 'lightSha256'> | null;
  /** How light the runner was. */
  readonly light: Light | null;
  readonly framesDecoded: number;
  readonly warnings: readonly Warning[];
}

/** Every frame by the network that was asked for. */
export async function seeAllFrames(
  prepared: PreparedTrack,
  runner: PassRunner,
  meter: ProgressMeter,
): Promise<SeenClip> {
  const seen = await runner.run(allFrames(prepared));
  sayWhereItEnds(seen, prepared.timesS);
  meter.phase('measure');
  return {
    ...{ track: trackOf(prepared, seen, prepared.estimator), closest: seen, byStride: null },
    ...{ light: seen.light.light, framesDecoded: seen.frames.length, warnings: seen.warnings },
  };
}

/**
 * A light network finds the strides; the one that was asked for looks where they need it, told where
 * the runner is; the rest comes from both (core/by-stride).
 */
export async function seeByStride(
  prepared: PreparedTrack,
  network: PoseEstimator,
  runner: PassRunner,
  meter: ProgressMeter,
): Promise<SeenClip> {
  const { timesS, estimator } = prepared;
  const light = await runner.run(lightFrames(prepared), costToCome(prepared, network.model));
  sayWhereItEnds(light, timesS);
  const lightTrack = trackOf(prepared, light, network);
  const places = chooseFrames(lightTrack, timesS);
  // Nobody whom the light network could make out: the other one may.
  if (places.length === 0) return seeAllFrames(prepared, runner, meter);
  const repaired = cleanedOnFrames(lightTrack, timesS);
  const squares = squaresOnFrames(light.squares, lightTrack.timesS, timesS);
  const looks = await runner.run(
    singleLooks(prepared, places, (from, to) => hintsAt(repaired, squares, places.subarray(from, to))),
  );
  meter.phase('measure');
  const accurate = trackOf(prepared, looks, estimator);
  const end = light.warnings.length > 0 ? framesUntil(light, timesS) : timesS.length;
  const looked = places.subarray(0, looks.frames.length);
  return {
    track: correctLight(lightTrack, accurate, looked, timesS.subarray(0, end)),
    closest: looks,
    byStride: { lightModel: network.model, looks: looks.frames.length },
    ...{ light: light.light.light, framesDecoded: end, warnings: [...light.warnings, ...looks.warnings] },
  };
}

function trackOf({ info }: PreparedTrack, { frames }: Seen, { model }: PoseEstimator): PoseTrack {
  return frames.track(info.widthPx, info.heightPx, model);
}

/** The looks that a light pass leads to, counted in frames of the light one: what is known before it begins. */
function costToCome({ info, estimator }: PreparedTrack, light: ModelId): number {
  const { own } = framesToSee(estimator, info);
  return Math.ceil((own * frameCostMs(estimator.model)) / frameCostMs(light));
}

/** Frames of the clip up to the last one seen. */
function framesUntil({ frames: { lastS = -Infinity } }: Seen, timesS: Float64Array): number {
  return timesS.findLastIndex((timeS) => timeS <= lastS) + 1;
}

/** @throws {MediaError} when that is before anything could be told */
function sayWhereItEnds(seen: Seen, timesS: Float64Array): void {
  const frames = framesUntil(seen, timesS);
  if (frames < MIN_FRAMES) {
    throw new MediaError(failures.truncated(`${frames} of ${timesS.length} frames`));
  }
  if (seen.warnings.length > 0) return;
  const [lastS, promisedS] = [seen.frames.lastS!, timesS.at(-1)!];
  if (promisedS - lastS > MISSING_END_S) seen.warnings.push(cutOff(lastS, promisedS));
}
