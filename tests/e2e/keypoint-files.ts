import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { filmRunner, makeRunner, type CameraParams, type RunnerParams } from '../fixtures/synthetic-runner';

/** Slow steps that land far ahead, and a left knee that falls inward: there is something to say in either view. */
const WITH_FAULTS: Partial<RunnerParams> = {
  stepRatePerMin: 146,
  footAheadAtContact: { left: 0.34, right: 0.34 },
  kneeFlexionAtContactDeg: 8,
  kneeInDeg: { left: 18, right: 4 },
};

/**
 * Keypoints of a runner that is made of numbers, for journeys in which the picture is not the point: judged in a second.
 * @returns the file's path, `<view>.pose.json` in the folder
 */
export function keypointFile(
  folder: string,
  view: CameraParams['view'],
  runner: Partial<RunnerParams> = WITH_FAULTS,
): string {
  const path = join(folder, `${view}.pose.json`);
  writeFileSync(path, poseTrackJson(filmRunner(makeRunner(runner), { view }).track));
  return path;
}
