import * as v from 'valibot';
import { KEYPOINTS, isKeypointName } from '../core/pose/keypoints';
import { trackFromFrames, type PosePoint, type PoseTrack } from '../core/pose/pose-track';

const finite = v.pipe(v.number(), v.finite());
const size = v.pipe(v.number(), v.integer(), v.minValue(1));

const poseTrack = v.object({
  format: v.literal('plumbline.pose-track'),
  version: v.literal(1),
  width: size,
  height: size,
  tracker: v.optional(v.pipe(v.string(), v.maxLength(100))),
  keypoints: v.pipe(v.array(v.string()), v.minLength(1)),
  frames: v.pipe(
    v.array(
      v.object({
        t: finite,
        points: v.array(v.nullable(v.tuple([finite, finite, v.pipe(finite, v.minValue(0), v.maxValue(1))]))),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Reads a `*.pose.json`, ours or another tracker's. Keypoints by names that are not BlazePose's are passed over.
 * @throws {RangeError} with a sentence that says what is wrong and where
 */
export function readPoseTrack(text: string): PoseTrack {
  const { width, height, tracker, keypoints, frames } = checked(text);
  const indexOf = new Map(keypoints.map((name, i) => [name, i]));
  if (!keypoints.some(isKeypointName)) {
    throw new RangeError(
      'This pose track has no keypoint by a known name. Names are those of BlazePose, such as "left_knee".',
    );
  }
  const uneven = frames.findIndex(({ points }) => points.length !== keypoints.length);
  if (uneven >= 0) {
    throw new RangeError(
      `Frame ${uneven + 1} of this pose track has ${frames[uneven]!.points.length} points where ${keypoints.length} are named.`,
    );
  }
  const late = frames.findIndex(({ t }, i) => i > 0 && !(t > frames[i - 1]!.t));
  if (late >= 0) throw new RangeError(`The times of this pose track must rise: frame ${late + 1} does not.`);
  return trackFromFrames(
    frames.map(({ t, points }) => {
      const ours = KEYPOINTS.map((name): PosePoint | null => {
        const point = points[indexOf.get(name) ?? -1];
        return point ? { xPx: point[0], yPx: point[1], confidence: point[2] } : null;
      });
      return { timeS: t, points: ours.some(Boolean) ? ours : null };
    }),
    width,
    height,
    tracker,
  );
}

function checked(text: string): v.InferOutput<typeof poseTrack> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RangeError('This is not a pose track: the file is not JSON, or its end is missing.');
  }
  const result = v.safeParse(poseTrack, json);
  if (result.success) return result.output;
  if ((json as { format?: unknown } | null)?.format !== 'plumbline.pose-track') {
    throw new RangeError(
      'This JSON file is not a pose track: its "format" should be "plumbline.pose-track". Choose a *.pose.json file.',
    );
  }
  const [issue] = result.issues;
  throw new RangeError(
    `This pose track is damaged at "${v.getDotPath(issue) ?? 'its root'}": ${issue.message}.`,
  );
}
