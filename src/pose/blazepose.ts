import { KEYPOINTS } from '../core/pose/keypoints';
import type { PosePoint } from '../core/pose/pose-track';
import { type NetworkPicture, samplePicture } from '../picture/network-picture';
import { loadPersonFinder } from './blazepose-finder';
import { refineByHeatmap } from './heatmap';
import { loadNetwork } from './load-network';
import type { NetworkPose } from './network-pose';
import { SquareNetwork } from './square-network';
import { allToPicture, gridOf, squareAboutBody, type TurnedSquare } from './turned-square';

export type BlazePoseSize = 'lite' | 'full' | 'heavy';

/** The side of the square that the network takes, px. */
const INPUT_PX = 256;
/** What is read of it: landmarks, whether there is someone, where each landmark may be, and landmarks in metres. */
export const BLAZEPOSE_OUTPUTS = ['ld_3d', 'output_poseflag', 'activation_heatmap', 'world_3d'];
/** Of each landmark: x, y, z, visibility and presence, the last two before the sigmoid. */
const VALUES_A_LANDMARK = 5;
const VISIBILITY_AT = 3;
/** Of each landmark about the mid-hip: x, y, z. */
const VALUES_A_WORLD_POINT = 3;
/** After the 33 landmarks: the hips' middle and how far the body reaches, for the next picture's square. */
const [HIPS, REACH] = [33, 34];
const LANDMARKS = 35;
/** Below this the network says that there is no one in the square. */
const MIN_PRESENCE = 0.5;

type Values = ArrayLike<number>;

/** BlazePose: a person detector for the first frame, then 33 landmarks with feet, hands and a guess at 3D. */
export interface BlazePoseNetwork {
  /**
   * Finds the person in a picture.
   * @returns px of its clip, metres about the mid-hip, or `null` when the network sees no one
   */
  find(picture: NetworkPicture): Promise<NetworkPose | null>;
  /** Where the person was, and so where the next picture is looked at; `null`: it is searched by the detector. */
  memory(): TurnedSquare | null;
  restore(square: TurnedSquare | null): void;
  /** Forgets where the person was. */
  reset(): void;
  dispose(): void;
}

/**
 * The networks of MediaPipe's BlazePose with our own way to them and back: it takes only the pixels that it looks at,
 * and computes what the library pose-detection (2.1.3) computes, to a few hundredths of a pixel
 * (tests/browser/blazepose-same.test.ts). Nothing is smoothed: the clip is smoothed later, both ways in time.
 */
export async function loadBlazePose(size: BlazePoseSize, modelBaseUrl: string): Promise<BlazePoseNetwork> {
  const finder = await loadPersonFinder(modelBaseUrl);
  const graph = await loadNetwork(`blazepose-${size}`, modelBaseUrl).catch((error: unknown) => {
    finder.dispose();
    throw error;
  });
  const room = new Float32Array(INPUT_PX * INPUT_PX * 3);
  const network = new SquareNetwork(graph, room, INPUT_PX, BLAZEPOSE_OUTPUTS);
  let next: TurnedSquare | null = null;
  return {
    find: async (picture) => {
      const square = next ?? (await finder.find(picture));
      next = null;
      if (!square) return null;
      samplePicture(picture, gridOf(square, INPUT_PX), network.input, 1 / 255);
      const found = await network.show((outputs) => readOutputs(outputs, square));
      next = found && found.next;
      return found && found.pose;
    },
    memory: () => next,
    restore: (square) => {
      next = square;
    },
    reset: () => {
      next = null;
    },
    dispose: () => {
      finder.dispose();
      network.dispose();
    },
  };
}

/** @returns the pose and where to look next, or `null` when there is no one in the square */
function readOutputs(
  outputs: readonly Values[],
  square: TurnedSquare,
): { readonly pose: NetworkPose; readonly next: TurnedSquare | null } | null {
  const [landmarks, flag, heatmap, world] = outputs as [Values, Values, Values, Values];
  const presence = flag[0]!;
  if (!(presence >= MIN_PRESENCE)) return null;
  // For every frame of every clip: numbers in a row, and no small things that are to be collected.
  const places = new Float64Array(2 * LANDMARKS);
  for (let k = 0; k < LANDMARKS; k++) {
    places[2 * k] = landmarks[k * VALUES_A_LANDMARK]! / INPUT_PX;
    places[2 * k + 1] = landmarks[k * VALUES_A_LANDMARK + 1]! / INPUT_PX;
  }
  refineByHeatmap(places, heatmap);
  allToPicture(square, places);
  const cos = Math.cos(square.turnRad);
  const sin = Math.sin(square.turnRad);
  const points = KEYPOINTS.map((_, k): PosePoint | null => {
    const xPx = places[2 * k]!;
    const yPx = places[2 * k + 1]!;
    if (!Number.isFinite(xPx) || !Number.isFinite(yPx)) return null;
    const from = k * VALUES_A_WORLD_POINT;
    const right = world[from]!;
    const down = world[from + 1]!;
    return {
      xPx,
      yPx,
      confidence: sigmoid(landmarks[k * VALUES_A_LANDMARK + VISIBILITY_AT]!),
      worldM: [cos * right - sin * down, sin * right + cos * down, world[from + 2]!],
    };
  });
  const at = (k: number): readonly [number, number] => [places[2 * k]!, places[2 * k + 1]!];
  return { pose: { points, presence }, next: squareAboutBody(at(HIPS), at(REACH)) };
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
