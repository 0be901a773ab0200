import { COCO_17 } from '../core/pose/keypoint-lists';
import type { KeypointName } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import {
  type NetworkPicture,
  type NetworkPictureSize,
  samplePicture,
  sizeOf,
} from '../picture/network-picture';
import type { SampleGrid } from '../picture/sample-grid';
import { cropAround, MIN_CROP_CONFIDENCE, wholePicture, type CropRegion } from './crop-region';
import { loadNetwork } from './load-network';
import { keypointIndex, toKeypointOrder, type NetworkPose } from './network-pose';
import { SquareNetwork } from './square-network';

/** The side of the square that the network takes, px. */
const INPUT_PX = 256;
const VALUES_A_POINT = 3;

/** MoveNet Thunder: the 17 COCO landmarks of one person, best legs of the small networks, no feet, no 3D. */
export interface ThunderNetwork {
  /**
   * Finds the person in a picture.
   * @param near where to look; without it, where the person was in the last picture
   * @returns px of its clip; always some pose: judge it by its `presence`
   */
  find(picture: NetworkPicture, near?: CropRegion): Promise<NetworkPose>;
  /** Where the next picture is looked at; `null`: it is looked at as a whole first. */
  memory(): CropRegion | null;
  restore(crop: CropRegion | null): void;
  /** Forgets where the person was. */
  reset(): void;
  dispose(): void;
}

export async function loadThunder(modelBaseUrl: string): Promise<ThunderNetwork> {
  const graph = await loadNetwork('movenet-thunder', modelBaseUrl);
  let last: CropRegion | null = null;

  const samples = new Float32Array(INPUT_PX * INPUT_PX * 3);
  const network = new SquareNetwork(graph, new Int32Array(samples.length), INPUT_PX);

  const look = async (picture: NetworkPicture, crop: CropRegion): Promise<NetworkPose> => {
    samplePicture(picture, gridOf(crop, sizeOf(picture)), samples);
    // The network takes whole numbers, cut off.
    network.input.set(samples);
    return network.show(([values]) => readOutput(values!, crop));
  };

  return {
    find: async (picture, near) => {
      const { widthPx, heightPx } = sizeOf(picture);
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
      network.dispose();
    },
  };
}

/** The pixels of the crop, at the size the network takes, where tfjs's cropAndResize takes them: edge to edge. */
function gridOf({ xPx, yPx, sizePx }: CropRegion, picture: NetworkPictureSize): SampleGrid {
  const { widthPx, heightPx, pixelPx } = picture;
  const [across, down] = [1 - pixelPx / widthPx, 1 - pixelPx / heightPx];
  const stepPx = sizePx / (INPUT_PX - 1);
  return {
    xPx: xPx * across,
    yPx: yPx * down,
    rightXPx: stepPx * across,
    rightYPx: 0,
    downXPx: 0,
    downYPx: stepPx * down,
    columns: INPUT_PX,
    rows: INPUT_PX,
    fadePx: 0,
  };
}

/** The network's 17 rows of (y, x, score), 0..1 of the crop, as landmarks in px of the clip. */
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
