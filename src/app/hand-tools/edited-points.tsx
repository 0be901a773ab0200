import { useRef, useState, type ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import type { PictureEdges } from './arrow-step';
import { PointHandles } from './point-handles';

interface EditedPointsProps {
  readonly label: string;
  readonly points: readonly MarkPoint[];
  /** What each is called, in their order. */
  readonly names: readonly string[];
  readonly edges: PictureEdges;
  /** While one is moved. */
  onMove(points: readonly MarkPoint[]): void;
  /** One was put down elsewhere. */
  onDone(points: readonly MarkPoint[]): void;
  /** All are where they were before. */
  onBack(points: readonly MarkPoint[]): void;
}

/** The points of one drawn thing, each to be moved by pointer or keys. */
export function EditedPoints(props: EditedPointsProps): ReactElement {
  const { label, points, names, edges, onMove, onDone, onBack } = props;
  const [current, setCurrent] = useState('0');
  const [held, setHeld] = useState<string | null>(null);
  const before = useRef(points);
  const withPoint = (key: string, at: MarkPoint): readonly MarkPoint[] => points.with(Number(key), at);
  return (
    <PointHandles
      label={label}
      points={points.map((at, i) => ({ key: String(i), name: names[i] ?? '', at }))}
      current={current}
      edges={edges}
      held={held}
      onCurrent={setCurrent}
      onHold={(key, at) => {
        if (held !== key) before.current = points;
        setHeld(key);
        onMove(withPoint(key, at));
      }}
      onDrop={(key, at) => {
        setHeld(null);
        const from = before.current[Number(key)];
        if (from && Math.hypot(from.xPx - at.xPx, from.yPx - at.yPx) < 0.05) onBack(before.current);
        else onDone(withPoint(key, at));
      }}
      onCancel={() => {
        setHeld(null);
        onBack(before.current);
      }}
    />
  );
}
