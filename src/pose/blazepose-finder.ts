import { type NetworkPicture, samplePicture, sizeOf } from '../picture/network-picture';
import { loadNetwork } from './load-network';
import { SquareNetwork } from './square-network';
import { gridOf, squareAboutBody, squareAboutPicture, toPicture, type TurnedSquare } from './turned-square';

/** The side of the square that the network takes, px. */
const INPUT_PX = 224;
/** Its cells, from fine to coarse, px of the input, and how many boxes it offers in each. */
const CELLS = [
  { sidePx: 8, boxes: 2 },
  { sidePx: 16, boxes: 2 },
  { sidePx: 32, boxes: 6 },
] as const;
/** A box: its score; x, y, width, height; then four points (hips, reach, shoulders, their reach), x and y each. */
const VALUES_A_BOX = 13;
const [HIPS_AT, REACH_AT] = [5, 7];
/** A box below this score is no person. */
const MIN_SCORE = 0.5;

/** BlazePose's detector: finds a person anywhere in a picture, without their joints. */
export interface PersonFinder {
  /** @returns where to look for the joints, or `null` when no one is found */
  find(picture: NetworkPicture): Promise<TurnedSquare | null>;
  dispose(): void;
}

/** Source of its ways: MediaPipe's pose_detection graph (SSD anchors, tensors to detections, the best one taken). */
export async function loadPersonFinder(modelBaseUrl: string): Promise<PersonFinder> {
  const graph = await loadNetwork('blazepose-detector', modelBaseUrl);
  const centres = boxCentres();
  const network = new SquareNetwork(graph, new Float32Array(INPUT_PX * INPUT_PX * 3), INPUT_PX);
  const squareOf = (values: ArrayLike<number>, seen: TurnedSquare): TurnedSquare | null => {
    const best = bestBox(values);
    if (best === null) return null;
    const [centreX, centreY] = centres[best]!;
    const at = (first: number): readonly [number, number] =>
      toPicture(seen, [
        values[best * VALUES_A_BOX + first]! / INPUT_PX + centreX,
        values[best * VALUES_A_BOX + first + 1]! / INPUT_PX + centreY,
      ]);
    return squareAboutBody(at(HIPS_AT), at(REACH_AT));
  };
  return {
    find: async (picture) => {
      const { widthPx, heightPx } = sizeOf(picture);
      const square = squareAboutPicture(widthPx, heightPx);
      // It takes values from -1 to 1.
      samplePicture(picture, gridOf(square, INPUT_PX), network.input, 2 / 255, -1);
      return network.show(([values]) => squareOf(values!, square));
    },
    dispose: () => {
      network.dispose();
    },
  };
}

/** The middles of all boxes' cells, 0..1 of the input, in the order of the network's rows. */
function boxCentres(): readonly (readonly [number, number])[] {
  return CELLS.flatMap(({ sidePx, boxes }) => {
    const across = INPUT_PX / sidePx;
    return Array.from({ length: across * across * boxes }, (_, i) => {
      const cell = Math.floor(i / boxes);
      return [((cell % across) + 0.5) / across, (Math.floor(cell / across) + 0.5) / across] as const;
    });
  });
}

/** The row with the highest score that stands for a box of some size; `null` when none is high enough. */
function bestBox(values: ArrayLike<number>): number | null {
  const least = Math.log(MIN_SCORE / (1 - MIN_SCORE));
  let best: number | null = null;
  for (let row = 0; row * VALUES_A_BOX < values.length; row++) {
    const at = row * VALUES_A_BOX;
    if (values[at]! < least || values[at + 3]! < 0 || values[at + 4]! < 0) continue;
    if (best === null || values[at]! > values[best * VALUES_A_BOX]!) best = row;
  }
  return best;
}
