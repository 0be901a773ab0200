import type { KeypointName } from '../pose/keypoints';
import type { KeypointColumn, PoseTrack } from '../pose/pose-track';

/**
 * The track as a level camera would have seen it: every landmark turned back about the picture's centre.
 * @param rollDeg how far the picture is turned clockwise, degrees: an upright post leans to image right for +
 * @returns the very same track for 0; else a new one that shares times and confidence with it. Its landmarks are
 * turned when they are first read: few are, and a long clip's fill memory. The track given must not change after.
 */
export function levelTrack(track: PoseTrack, rollDeg: number): PoseTrack {
  if (rollDeg === 0) return track;
  const [centreX, centreY] = [track.widthPx / 2, track.heightPx / 2];
  const cos = Math.cos((rollDeg * Math.PI) / 180);
  const sin = Math.sin((rollDeg * Math.PI) / 180);
  const turned = ({ xPx, yPx, confidence }: KeypointColumn): KeypointColumn => {
    const n = xPx.length;
    const column = { xPx: new Float64Array(n), yPx: new Float64Array(n), confidence };
    for (let i = 0; i < n; i++) {
      const [dx, dy] = [xPx[i]! - centreX, yPx[i]! - centreY];
      column.xPx[i] = centreX + dx * cos + dy * sin;
      column.yPx[i] = centreY - dx * sin + dy * cos;
    }
    return column;
  };
  return { ...track, columns: new TurnedColumns(track.columns, turned) };
}

type Columns = PoseTrack['columns'];

/** The columns of another track, each turned once, when it is first asked for. */
class TurnedColumns implements Columns {
  private readonly done = new Map<KeypointName, KeypointColumn>();

  constructor(
    private readonly given: Columns,
    private readonly turned: (column: KeypointColumn) => KeypointColumn,
  ) {}

  get size(): number {
    return this.given.size;
  }

  has(name: KeypointName): boolean {
    return this.given.has(name);
  }

  get(name: KeypointName): KeypointColumn | undefined {
    const known = this.done.get(name);
    const given = this.given.get(name);
    if (known || !given) return known;
    const column = this.turned(given);
    this.done.set(name, column);
    return column;
  }

  keys(): MapIterator<KeypointName> {
    return this.given.keys();
  }

  *entries(): MapIterator<[KeypointName, KeypointColumn]> {
    for (const name of this.given.keys()) yield [name, this.get(name)!];
  }

  *values(): MapIterator<KeypointColumn> {
    for (const [, column] of this.entries()) yield column;
  }

  [Symbol.iterator](): MapIterator<[KeypointName, KeypointColumn]> {
    return this.entries();
  }

  forEach(visit: (column: KeypointColumn, name: KeypointName, columns: Columns) => void): void {
    for (const [name, column] of this.entries()) visit(column, name, this);
  }
}
