import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeypointName } from '../../src/core/pose/keypoints';

/** Another source's landmarks of the same frames: px of the clip, one entry a frame. */
export interface ReferenceClip {
  readonly name: string;
  readonly videoPath: string;
  /** The side of the body that the camera sees best. */
  readonly nearSide: 'left' | 'right';
  readonly points: ReadonlyMap<KeypointName, readonly (readonly [xPx: number, yPx: number])[]>;
  /** What the landmarks are: another tracker's guess, or the truth of a rendered runner. */
  readonly kind: 'tracker' | 'truth';
}

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** RTMPose's Halpe-26 names for ours. */
const HALPE: readonly (readonly [KeypointName, string])[] = (['left', 'right'] as const).flatMap((side) =>
  (
    [
      ['shoulder', 'shoulder'],
      ['hip', 'hip'],
      ['knee', 'knee'],
      ['ankle', 'ankle'],
      ['heel', 'heel'],
      ['foot_index', 'big_toe'],
    ] as const
  ).map(([ours, theirs]) => [`${side}_${ours}`, `${side.charAt(0)}_${theirs}`] as const),
);

interface HalpeFile {
  readonly keypoint_names: readonly string[];
  readonly frames: readonly (readonly (readonly [number, number, number])[])[];
}

interface RenderedFile {
  readonly view: string;
  readonly frames: readonly { readonly joints2d: Readonly<Record<string, readonly [number, number]>> }[];
}

/** The real treadmill clip with RTMPose's landmarks: another tracker, not the truth. */
export function treadmillReference(): ReferenceClip {
  const path = `${FOLDER}clips/treadmill-side`;
  const file = read<HalpeFile>(`${path}.rtmpose-halpe26.json`);
  const points = new Map(
    HALPE.map(([ours, theirs]) => {
      const k = file.keypoint_names.indexOf(theirs);
      return [ours, file.frames.map((frame) => [frame[k]![0], frame[k]![1]] as const)];
    }),
  );
  return { name: 'treadmill-side', videoPath: `${path}.mp4`, nearSide: 'left', points, kind: 'tracker' };
}

/** A rendered runner with the true places of the joints. */
export function renderedReference(name: string): ReferenceClip {
  const path = `${FOLDER}virtual-runner/${name}`;
  const file = read<RenderedFile>(`${path}.json`);
  const names = HALPE.map(([ours]) => ours);
  const points = new Map(names.map((ours) => [ours, file.frames.map((frame) => frame.joints2d[ours]!)]));
  const nearSide = file.view === 'right' ? 'right' : 'left';
  return { name, videoPath: `${path}.mp4`, nearSide, points, kind: 'truth' };
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
