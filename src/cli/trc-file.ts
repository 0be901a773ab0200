import { KEYPOINTS, type KeypointName } from '../core/pose/keypoints';
import { trackFromFrames, type PoseFrame, type PosePoint, type PoseTrack } from '../core/pose/pose-track';
import { keypointNamed } from './keypoint-order';

/** Pixels that stand for a metre: fine enough that a pixel is a millimetre. */
const PX_PER_UNIT: Readonly<Record<string, number>> = { m: 1000, cm: 10, mm: 1, px: 1 };

interface Marker {
  readonly name: KeypointName;
  /** Column of its X. */
  readonly column: number;
}

/**
 * Reads a TRC file (OpenSim's marker trajectories, as Sports2D and Pose2Sim write them).
 * Its X and Y become the picture: X to the right, Y turned so that the head is up; Z is left out. A file
 * with X forward and Z to the runner's right is so seen from the right. Points carry no confidence: 1.
 * @throws {RangeError} with a sentence, when it is not such a file or has no marker that is known
 */
export function readTrc(text: string): PoseTrack {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
  const [heading, fields, values, names] = rows;
  if (!heading?.[0]?.startsWith('PathFileType') || !fields || !values || !names) {
    throw new RangeError('it does not begin as a TRC file does');
  }
  const unit = (values[fields.indexOf('Units')] ?? '').trim().toLowerCase();
  const pxPerUnit = PX_PER_UNIT[unit];
  if (pxPerUnit === undefined) throw new RangeError(`its unit "${unit}" is none of m, cm, mm, px`);
  const markers = markersIn(names);
  if (markers.length === 0) throw new RangeError('it names no body part that is known');
  const data = rows.slice(4).filter((row) => /^\s*\d+\s*$/.test(row[0] ?? ''));
  return upright(data.map((row) => frameOf(row, markers, pxPerUnit)));
}

function markersIn(names: readonly string[]): Marker[] {
  return names.flatMap((theirs, column) => {
    const name = column >= 2 ? keypointNamed(theirs) : undefined;
    return name === undefined ? [] : [{ name, column }];
  });
}

function frameOf(row: readonly string[], markers: readonly Marker[], pxPerUnit: number): PoseFrame {
  const points = KEYPOINTS.map((name): PosePoint | null => {
    const column = markers.find((marker) => marker.name === name)?.column;
    if (column === undefined) return null;
    const xPx = number(row[column]) * pxPerUnit;
    const yPx = number(row[column + 1]) * pxPerUnit;
    return Number.isFinite(xPx) && Number.isFinite(yPx) ? { xPx, yPx, confidence: 1 } : null;
  });
  return { timeS: number(row[1]), points: points.some((point) => point !== null) ? points : null };
}

function number(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? NaN : Number(text);
}

/** Turns Y so that the ankles are below the rest, and moves all points into a picture of their own size. */
function upright(frames: readonly PoseFrame[]): PoseTrack {
  const points = frames.flatMap((frame) => frame.points ?? []).filter((point) => point !== null);
  const ankles = frames
    .flatMap((frame) => [
      frame.points?.[KEYPOINTS.indexOf('left_ankle')],
      frame.points?.[KEYPOINTS.indexOf('right_ankle')],
    ])
    .filter((point) => point != null);
  const flip = mean(ankles.map((point) => point.yPx)) < mean(points.map((point) => point.yPx)) ? -1 : 1;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { xPx, yPx } of points) {
    left = Math.min(left, xPx);
    right = Math.max(right, xPx);
    top = Math.min(top, flip * yPx);
    bottom = Math.max(bottom, flip * yPx);
  }
  const place = (point: PosePoint | null) =>
    point && { ...point, xPx: point.xPx - left, yPx: flip * point.yPx - top };
  return trackFromFrames(
    frames.map((frame) => ({ ...frame, points: frame.points?.map(place) ?? null })),
    Math.max(1, Math.ceil(right - left)),
    Math.max(1, Math.ceil(bottom - top)),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
