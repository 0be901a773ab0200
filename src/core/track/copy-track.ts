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

/** Takes one sample out: position NaN, confidence 0. */
export function removeSample(column: KeypointColumn, i: number): void {
  column.xPx[i] = NaN;
  column.yPx[i] = NaN;
  column.confidence[i] = 0;
}
