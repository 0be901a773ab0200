import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { BODY_25, COCO_17, HALPE_26, type KeypointList } from '../../src/core/pose/keypoint-lists';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { writeTrackFile } from '../../src/core/pose/track-file';
import { buildReport } from '../../src/report/build-report';
import type { Report } from '../../src/report/report';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import type { Json } from './spoil-json';

const FPS = 30;
const LENGTH_S = 4;
const LEGS_AND_TRUNK = ['shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot_index', 'wrist'];

/** What every case begins with: files that are read without a word. */
export interface SoundTexts {
  readonly track: PoseTrack;
  readonly report: Report;
  readonly poseTrack: Json;
  readonly coco: Json;
  readonly halpe: Json;
  /** A file a frame. */
  readonly openPose: readonly Json[];
  readonly trc: string;
}

/** A runner of four seconds: enough strides to be judged, few enough frames to be judged often. */
export function soundTexts(): SoundTexts {
  const { track: whole } = filmRunner(makeRunner(), { durationS: LENGTH_S, frameRateHz: FPS });
  const columns = [...whole.columns].filter(([name]) => LEGS_AND_TRUNK.some((part) => name.endsWith(part)));
  const track: PoseTrack = { ...whole, columns: new Map(columns), world: new Map() };
  const clip = {
    name: 'run.mp4',
    sha256: 'ab',
    widthPx: 1280,
    heightPx: 720,
    fps: FPS,
    durationS: LENGTH_S,
    frameCount: 120,
  };
  const provenance = { model: 'full', modelSha256: 'cd', backend: 'wasm' } as const;
  return {
    track,
    report: buildReport(
      analyzeRun([track], { statureCm: 175 }),
      [{ clip, provenance }],
      { statureCm: 175 },
      '1',
    ),
    poseTrack: JSON.parse(JSON.stringify(writeTrackFile(track))) as Json,
    coco: people(track, COCO_17),
    halpe: people(track, HALPE_26),
    openPose: frames(track).map((at) => ({
      version: 1.3,
      people: [{ pose_keypoints_2d: numbers(track, BODY_25, at) }],
    })),
    trc: trc(track),
  };
}

function frames(track: PoseTrack): number[] {
  return [...track.timesS.keys()];
}

/** Two in the picture: the runner, and one who stands still. */
function people(track: PoseTrack, list: KeypointList): Json {
  return frames(track).flatMap((at) => [
    { image_id: `${at}.jpg`, keypoints: numbers(track, list, at), score: 2.5 },
    {
      image_id: `${at}.jpg`,
      keypoints: numbers(track, list, 0).map((v, k) => (k % 3 === 2 ? v : v / 3)),
      score: 1,
    },
  ]);
}

function numbers(track: PoseTrack, list: KeypointList, at: number): number[] {
  return list.flatMap((name) => {
    const [x, y] = pointOf(track, name, at);
    return Number.isFinite(x) ? [x, y, 0.9] : [0, 0, 0];
  });
}

function pointOf(track: PoseTrack, name: KeypointName | null, at: number): [number, number] {
  const column = name && track.columns.get(name);
  return column ? [round(column.xPx[at]!), round(column.yPx[at]!)] : [NaN, NaN];
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}

function trc(track: PoseTrack): string {
  const names = [...track.columns.keys()];
  const rows = frames(track).map((at) => {
    const points = names.flatMap((name) => {
      const [x, y] = pointOf(track, name, at);
      return [x, 720 - y, 0];
    });
    return [at + 1, track.timesS[at]!.toFixed(6), ...points].join('\t');
  });
  const axes = names.flatMap((_, i) => [`X${i + 1}`, `Y${i + 1}`, `Z${i + 1}`]);
  return [
    'PathFileType\t4\t(X/Y/Z)\trun.trc',
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    [FPS, FPS, rows.length, names.length, 'px', FPS, 1, rows.length].join('\t'),
    ['Frame#', 'Time', ...names.flatMap((name) => [name, '', ''])].join('\t'),
    ['', '', ...axes].join('\t'),
    ...rows,
    '',
  ].join('\n');
}
