import type { KeypointColumn, PoseTrack, WorldColumn } from '../pose/pose-track';

/** A copy whose columns may be changed without touching the original. */
export function copyTrack(track: PoseTrack): PoseTrack {
  const column = ({ xPx, yPx, confidence }: KeypointColumn): KeypointColumn => ({
    xPx: xPx.slice(),
    yPx: yPx.slice(),
    confidence: confidence.slice(),
  });
  const world = ({ xM, yM, zM }: WorldColumn): WorldColumn => ({
    xM: xM.slice(),
    yM: yM.slice(),
    zM: zM.slice(),
  });
  return {
    ...track,
    timesS: track.timesS.slice(),
    columns: new Map([...track.columns].map(([name, value]) => [name, column(value)])),
    world: new Map([...track.world].map(([name, value]) => [name, world(value)])),
  };
}

/** The memory that a track's numbers lie in, each piece once. */
export function buffersOf({ timesS, columns, world }: PoseTrack): ArrayBufferLike[] {
  const arrays = [...columns.values(), ...world.values()].flatMap(
    (column) => Object.values(column) as Float64Array[],
  );
  return [...new Set([timesS, ...arrays].map(({ buffer }) => buffer))];
}

/** Takes one sample out: position NaN, confidence 0. */
export function removeSample(column: KeypointColumn, i: number): void {
  column.xPx[i] = NaN;
  column.yPx[i] = NaN;
  column.confidence[i] = 0;
}
