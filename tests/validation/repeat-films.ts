import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Metrics } from '../../src/core/metrics/measure-run';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { seededRandom } from '../../src/core/signal/random';
import {
  corrupt,
  filmRunner,
  makeRunner,
  type CameraParams,
  type RunnerParams,
} from '../fixtures/synthetic-runner';
import { valuesOf } from './made-up-runs';
import type { KnownValues } from './known-run';

/** How a made-up runner is filmed again. */
export interface Filming {
  readonly view: 'side-left' | 'rear';
  readonly rateHz: number;
  readonly durationS: number;
  /**
   * `stands`: the camera was not touched. `anew`: it was set up again: 0.7 m nearer or further, 3 degrees round, tilted
   * by 1.5, 12 cm higher or lower, 6 % larger in the picture (standard deviations).
   */
  readonly camera: 'stands' | 'anew';
}

/** What was measured on one film, and what is true of that run. */
export interface RepeatFilm {
  readonly metrics: Metrics;
  readonly values: KnownValues;
}

/** Films one runner; another seed is another day: other strides, other noise (every second film's wanders slowly). */
export function filmOnce(params: Partial<RunnerParams>, seed: number, filming: Filming): RepeatFilm {
  const { track, truth } = film(params, seed, filming);
  return { metrics: analyzeRun([spoiled(track, seed)], {}).metrics, values: valuesOf(truth) };
}

/** The keypoints of one film, as a network might have found them. */
export function filmSpoiled(params: Partial<RunnerParams>, seed: number, filming: Filming): PoseTrack {
  return spoiled(film(params, seed, filming).track, seed);
}

/** What is true of a run, without a film. */
export function truthOf(params: Partial<RunnerParams>, seed: number, filming: Filming): KnownValues {
  return valuesOf(film(params, seed, { ...filming, rateHz: 10 }).truth);
}

/** One film cut into two, each judged by itself as after cutting in the app. */
export function filmInHalves(seed: number, filming: Filming): readonly [Metrics, Metrics] {
  const { durationS } = filming;
  const { track } = film({}, seed, { ...filming, durationS: 2 * durationS });
  const whole = spoiled(track, seed);
  const part = (fromS: number, toS: number): Metrics =>
    analyzeRun([whole], {}, [[{ kind: 'keep-range', fromS, toS }]]).metrics;
  return [part(0, durationS - 1 / filming.rateHz / 2), part(durationS, 2 * durationS)];
}

/** One film, encoded so many times: the noise is another one each time. */
export function filmEncoded(seed: number, filming: Filming, times: number): Metrics[] {
  const { track } = film({}, seed, filming);
  return Array.from({ length: times }, (_, i) => analyzeRun([spoiled(track, 10_001 * i + seed)], {}).metrics);
}

function film(
  params: Partial<RunnerParams>,
  seed: number,
  { view, rateHz, durationS, camera }: Filming,
): ReturnType<typeof filmRunner> {
  const runner = makeRunner({ ...params, seed, durationS });
  const stand = camera === 'anew' ? standAnew(seed) : {};
  return filmRunner(runner, { view, frameRateHz: rateHz, durationS, ...stand });
}

function standAnew(seed: number): Partial<CameraParams> {
  const random = seededRandom(70_000 + seed);
  const about = (mean: number, sd: number): number => mean + sd * random.normal();
  return {
    distanceM: about(5, 0.7),
    yawDeg: about(0, 3),
    rollDeg: about(0, 1.5),
    heightM: about(1, 0.12),
    runnerPx: about(480, 30),
  };
}

function spoiled(track: PoseTrack, seed: number): PoseTrack {
  const how = { noisePx: 2, noiseMemory: seed % 2 === 0 ? 0 : 0.8, dropoutShare: 0.02, legSwapShare: 0.03 };
  return corrupt(track, how, 500 + seed).track;
}
