import { MARK_POINTS, type Mark, type MarkKind, type MarkPoint } from '../../core/by-hand/mark';
import { midHip, type Skeleton } from '../../drawing/skeleton';

/** Unlike any other of the clip. */
function newId(): string {
  return `mark-${Math.random().toString(36).slice(2, 12)}`;
}

/** A mark on the frame of that time. */
export function newMark(kind: MarkKind, points: readonly MarkPoint[], timeS: number): Mark {
  return { id: newId(), kind, points: points.slice(0, MARK_POINTS[kind]), fromS: timeS, toS: timeS };
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Where a mark stands that is put on the picture without pointing: an angle on the knee that is seen, others by the
 * hips; without a runner in the middle.
 */
export function firstPoints(
  kind: MarkKind,
  pose: Skeleton,
  { widthPx, heightPx }: Size,
): readonly MarkPoint[] {
  const leg = (side: 'left' | 'right'): MarkPoint[] =>
    (['hip', 'knee', 'ankle'] as const).flatMap((joint) => {
      const at = pose.get(`${side}_${joint}`);
      return at ? [rounded(at)] : [];
    });
  const seen = [leg('left'), leg('right')].find((points) => points.length === 3);
  if (seen && kind === 'angle') return seen;
  if (seen && (kind === 'line' || kind === 'distance')) return [seen[1]!, seen[2]!];
  const middle = midHip(pose) ?? { xPx: widthPx / 2, yPx: heightPx / 2 };
  const armPx = heightPx / 8;
  const at = (dx: number, dy: number): MarkPoint =>
    rounded({ xPx: middle.xPx + dx * armPx, yPx: middle.yPx + dy * armPx });
  switch (kind) {
    case 'angle':
      return [at(0, -1), at(0, 0), at(1, 0)];
    case 'line':
    case 'distance':
      return [at(-1, 0), at(1, 0)];
    case 'plumb':
    case 'note':
      return [at(0, 0)];
  }
}

function rounded({ xPx, yPx }: MarkPoint): MarkPoint {
  return { xPx: Math.round(10 * xPx) / 10, yPx: Math.round(10 * yPx) / 10 };
}
