import type { SampleGrid } from '../picture/sample-grid';

/** A square in a picture, turned about its middle; px of the picture's clip, radians clockwise as seen. */
export interface TurnedSquare {
  readonly centreXPx: number;
  readonly centreYPx: number;
  readonly sidePx: number;
  readonly turnRad: number;
}

/** A place in a square: 0, 0 is its top left corner, 1, 1 the bottom right one, whichever way it is turned. */
export type InSquare = readonly [x: number, y: number];

/** The smallest upright square about a whole picture: what lies beside the picture is empty. */
export function squareAboutPicture(widthPx: number, heightPx: number): TurnedSquare {
  return {
    centreXPx: widthPx / 2,
    centreYPx: heightPx / 2,
    sidePx: Math.max(widthPx, heightPx),
    turnRad: 0,
  };
}

/** Where a place in the square lies in the picture, px. */
export function toPicture(square: TurnedSquare, [x, y]: InSquare): readonly [xPx: number, yPx: number] {
  const { centreXPx, centreYPx, sidePx, turnRad } = square;
  const [right, down] = turned([x - 0.5, y - 0.5], turnRad);
  return [right * sidePx + centreXPx, down * sidePx + centreYPx];
}

/** As `toPicture`, of many at once. @param places x and y of each; they are turned to px */
export function allToPicture(
  { centreXPx, centreYPx, sidePx, turnRad }: TurnedSquare,
  places: Float64Array,
): void {
  const cos = Math.cos(turnRad);
  const sin = Math.sin(turnRad);
  for (let at = 0; at < places.length; at += 2) {
    const x = places[at]! - 0.5;
    const y = places[at + 1]! - 0.5;
    places[at] = (cos * x - sin * y) * sidePx + centreXPx;
    places[at + 1] = (sin * x + cos * y) * sidePx + centreYPx;
  }
}

/** A direction turned clockwise, as seen with y downwards. */
export function turned([x, y]: readonly [number, number], rad: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return [cos * x - sin * y, sin * x + cos * y];
}

/** How much larger the square is than twice the distance from hips to its reach: as in the network's training. */
const MARGIN = 1.25;

/**
 * Where BlazePose looks: a square about the hips, turned so that the body stands upright in it.
 * Source: MediaPipe's pose_landmarks_to_roi graph (AlignmentPointsRects and RectTransformation calculators).
 * @param hipsPx middle of the hips, px
 * @param reachPx a point above the head, as far from the hips as the body reaches, px
 */
export function squareAboutBody(
  [hipXPx, hipYPx]: readonly [number, number],
  [reachXPx, reachYPx]: readonly [number, number],
): TurnedSquare {
  const [right, down] = [reachXPx - hipXPx, reachYPx - hipYPx];
  return {
    centreXPx: hipXPx,
    centreYPx: hipYPx,
    sidePx: 2 * MARGIN * Math.hypot(right, down),
    turnRad: halfTurns(Math.PI / 2 - Math.atan2(-down, right)),
  };
}

/** The same direction between minus and plus half a turn. */
export function halfTurns(rad: number): number {
  return rad - 2 * Math.PI * Math.floor((rad + Math.PI) / (2 * Math.PI));
}

/** The places in the picture of `size` x `size` pixels that the square is to be drawn as. */
export function gridOf(square: TurnedSquare, size: number): SampleGrid {
  const [xPx, yPx] = toPicture(square, [0, 0]);
  const stepPx = square.sidePx / size;
  const [rightXPx, rightYPx] = turned([stepPx, 0], square.turnRad);
  const [downXPx, downYPx] = turned([0, stepPx], square.turnRad);
  return { xPx, yPx, rightXPx, rightYPx, downXPx, downYPx, columns: size, rows: size, fadePx: 1 };
}
