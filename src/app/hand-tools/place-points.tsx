import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import { useStage } from '../player/stage-context';
import { keptWithin, type PictureEdges } from './arrow-step';

interface PlacePointsProps {
  /** How many points there are to place. */
  readonly count: number;
  readonly edges: PictureEdges;
  /** Those that are there so far, the last one where the pointer is. */
  onDraft(points: readonly MarkPoint[]): void;
  onDone(points: readonly MarkPoint[]): void;
}

/** A press that goes no further than this is a click, CSS px. */
const CLICK_PX = 6;

/** Takes points from the picture: a click each, or the first two by dragging from one to the other. Escape begins anew. */
export function PlacePoints({ count, edges, onDraft, onDone }: PlacePointsProps): ReactElement {
  const { region, toClip } = useStage();
  const placed = useRef<readonly MarkPoint[]>([]);
  const pressed = useRef<{ readonly x: number; readonly y: number; readonly at: MarkPoint } | null>(null);
  const latest = useRef(onDraft);
  useEffect(() => {
    latest.current = onDraft;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || (placed.current.length === 0 && !pressed.current)) return;
      placed.current = [];
      pressed.current = null;
      latest.current([]);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      latest.current([]);
    };
  }, []);

  const at = (event: PointerEvent): MarkPoint => keptWithin(toClip(event.clientX, event.clientY), edges);
  const wentFar = (event: PointerEvent): boolean => {
    const from = pressed.current;
    return from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK_PX;
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { x: event.clientX, y: event.clientY, at: at(event) };
    onDraft([...placed.current, at(event)]);
  };
  const move = (event: PointerEvent): void => {
    if (pressed.current) event.stopPropagation();
    if (pressed.current && placed.current.length === 0 && count > 1 && wentFar(event)) {
      placed.current = [pressed.current.at];
    }
    if (pressed.current || placed.current.length > 0) onDraft([...placed.current, at(event)]);
  };
  const release = (event: PointerEvent): void => {
    if (!pressed.current) return;
    event.stopPropagation();
    const far = wentFar(event);
    // A click is where it began, however the hand shook.
    const point = far ? at(event) : pressed.current.at;
    pressed.current = null;
    const points = [...placed.current, point];
    placed.current = points.length < count ? points : [];
    if (points.length < count) onDraft(points);
    else onDone(points);
  };
  return (
    <rect
      className="surface"
      x={region.leftPx}
      y={region.topPx}
      width={region.widthPx}
      height={region.heightPx}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        pressed.current = null;
        onDraft(placed.current);
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
