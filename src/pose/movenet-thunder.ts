import {
  cast,
  expandDims,
  image,
  tensor2d,
  tidy,
  type Tensor,
  type Tensor3D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { COCO_17 } from '../core/pose/keypoint-lists';
import type { KeypointName } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import { cropAround, MIN_CROP_CONFIDENCE, wholePicture, type CropRegion } from './crop-region';
import { loadNetwork } from './load-network';
import { keypointIndex, toKeypointOrder, type NetworkPose } from './network-pose';

/** The side of the square that the network takes, px. */
const INPUT_PX = 256;
const VALUES_A_POINT = 3;

/** MoveNet Thunder: the 17 COCO landmarks of one person, best legs of the small networks, no feet, no 3D. */
export interface ThunderNetwork {
  /**
   * Finds the person in a picture (height x width x RGB, 0..255; stays the caller's to dispose).
   * @param near where to look; without it, where the person was in the last picture
   * @returns px of the picture; always some pose: judge it by its `presence`
   */
  find(picture: Tensor3D, near?: CropRegion): Promise<NetworkPose>;
  /** Where the next picture is looked at; `null`: it is looked at as a whole first. */
  memory(): CropRegion | null;
  restore(crop: CropRegion | null): void;
  /** Forgets where the person was. */
  reset(): void;
  dispose(): void;
}

export async function loadThunder(modelBaseUrl: string): Promise<ThunderNetwork> {
  const model = await loadNetwork('movenet-thunder', modelBaseUrl);
  let last: CropRegion | null = null;

  const look = async (picture: Tensor3D, crop: CropRegion): Promise<NetworkPose> => {
    const input = tidy(() => cropSquare(picture, crop));
    const output = model.execute(input) as Tensor;
    input.dispose();
    const values = await output.data();
    output.dispose();
    return readOutput(values, crop);
  };

  return {
    find: async (picture, near) => {
      const [heightPx, widthPx] = picture.shape;
      const whole = wholePicture(widthPx, heightPx);
      let crop = near ?? last;
      if (!crop) {
        // Look twice when starting: in the whole picture the person may be small.
        crop = cropForPose(await look(picture, whole), widthPx, heightPx) ?? whole;
      }
      const pose = await look(picture, crop);
      last = cropForPose(pose, widthPx, heightPx);
      return pose;
    },
    memory: () => last,
    restore: (crop) => {
      last = crop;
    },
    reset: () => {
      last = null;
    },
    dispose: () => {
      model.dispose();
    },
  };
}

/** Cuts the crop out of the picture, at the size the network takes. */
function cropSquare(picture: Tensor3D, crop: CropRegion): Tensor4D {
  const [heightPx, widthPx] = picture.shape;
  const box = tensor2d([
    [
      crop.yPx / heightPx,
      crop.xPx / widthPx,
      (crop.yPx + crop.sizePx) / heightPx,
      (crop.xPx + crop.sizePx) / widthPx,
    ],
  ]);
  const batch: Tensor4D = expandDims(picture, 0);
  return cast(image.cropAndResize(batch, box, [0], [INPUT_PX, INPUT_PX], 'bilinear', 0), 'int32');
}

/** The network's 17 rows of (y, x, score), 0..1 of the crop, as landmarks in picture px. */
function readOutput(values: ArrayLike<number>, crop: CropRegion): NetworkPose {
  const points = COCO_17.map((_, i): PosePoint => {
    const at = i * VALUES_A_POINT;
    return {
      xPx: crop.xPx + values[at + 1]! * crop.sizePx,
      yPx: crop.yPx + values[at]! * crop.sizePx,
      confidence: values[at + 2]!,
    };
  });
  const presence = points.reduce((sum, point) => sum + point.confidence, 0) / points.length;
  return { points: toKeypointOrder(COCO_17, points), presence };
}

const SHOULDERS: readonly KeypointName[] = ['left_shoulder', 'right_shoulder'];
const HIPS: readonly KeypointName[] = ['left_hip', 'right_hip'];

/**
 * Where to look for this person, or `null` when the torso is not seen.
 * @param minConfidence landmarks below it do not stretch the crop
 */
export function cropForPose(
  pose: NetworkPose,
  widthPx: number,
  heightPx: number,
  minConfidence = MIN_CROP_CONFIDENCE,
): CropRegion | null {
  const of = (names: readonly KeypointName[]): PosePoint[] =>
    names.flatMap((name) => pose.points[keypointIndex(name)] ?? []);
  const torso = { shoulders: of(SHOULDERS), hips: of(HIPS) };
  return cropAround(torso, of(COCO_17), widthPx, heightPx, minConfidence);
}
