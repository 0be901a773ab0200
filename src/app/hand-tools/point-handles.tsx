import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import { lengthPx } from '../../core/by-hand/mark-measures';
import { words } from '../../core/words/words';
import { useStage } from '../player/stage-context';
import { arrowStep, keptWithin, type PictureEdges } from './arrow-step';
import { PointHandle } from './point-handle';

export interface HandlePoint<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
  readonly at: MarkPoint;
  readonly side?: 'left' | 'right' | 'middle';
}

interface PointHandlesProps<Key extends string> {
  /** What the points belong to. */
  readonly label: string;
  readonly points: readonly HandlePoint<Key>[];
  /** The one that the Tab key comes to. */
  readonly current: Key;
  /** The picture, px: points stay on it. */
  readonly edges: PictureEdges;
  /** The one that is held; whoever shows the points knows it. */
  readonly held: Key | null;
  /** Their names stand beside them when they are pointed at. */
  readonly named?: boolean;
  onCurrent(key: Key): void;
  /** It is held, and here now. */
  onHold(key: Key, at: MarkPoint): void;
  onDrop(key: Key, at: MarkPoint): void;
  onCancel(key: Key): void;
}

/** So near a pointer takes hold of a point, CSS px: a finger's width. */
const REACH_PX = 24;

/**
 * Points on the picture that can be moved: dragged, or by keys. One tab stop: arrows go from point to point, Enter picks
 * one up, arrows then move it by a pixel (shift: ten), Enter puts it down, Escape puts it back.
 */
export function PointHandles<Key extends string>(props: PointHandlesProps<Key>): ReactElement {
  const { label, points, current, edges, held, named = false, onCurrent, onHold, onDrop, onCancel } = props;
  const { toClip, scale } = useStage();
  const group = useRef<SVGGElement>(null);
  const dragged = useRef<{ readonly key: Key; readonly grabX: number; readonly grabY: number } | null>(null);
  const wantsFocus = useRef(false);
  const currentKey = points.some(({ key }) => key === current) ? current : points[0]?.key;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    group.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || points.length === 0) return;
    const at = toClip(event.clientX, event.clientY);
    // Reaches overlap where joints are close: the nearest one is meant, not the topmost.
    const nearest = points.reduce((best, each) =>
      lengthPx(each.at, at) < lengthPx(best.at, at) ? each : best,
    );
    event.stopPropagation();
    event.preventDefault();
    group.current?.setPointerCapture(event.pointerId);
    dragged.current = { key: nearest.key, grabX: nearest.at.xPx - at.xPx, grabY: nearest.at.yPx - at.yPx };
    wantsFocus.current = true;
    onCurrent(nearest.key);
    onHold(nearest.key, nearest.at);
  };
  const drag = (event: PointerEvent): MarkPoint | null => {
    const by = dragged.current;
    if (!by) return null;
    event.stopPropagation();
    const at = toClip(event.clientX, event.clientY);
    return keptWithin({ xPx: at.xPx + by.grabX, yPx: at.yPx + by.grabY }, edges);
  };
  const release = (event: PointerEvent, cancelled: boolean): void => {
    const at = drag(event);
    const by = dragged.current;
    dragged.current = null;
    if (!by || !at) return;
    const from = points.find(({ key }) => key === by.key)?.at;
    if (cancelled || !from) onCancel(by.key);
    else onDrop(by.key, at);
  };

  const onKey = (event: KeyboardEvent, point: HandlePoint<Key>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = point;
    const step = arrowStep(event);
    if (event.key === 'Enter' || event.key === ' ') {
      if (held === key) onDrop(key, point.at);
      else onHold(key, point.at);
    } else if (event.key === 'Escape' && held === key) {
      dragged.current = null;
      onCancel(key);
    } else if (step && held === key) {
      onHold(key, keptWithin({ xPx: point.at.xPx + step.xPx, yPx: point.at.yPx + step.yPx }, edges));
    } else if (step) {
      const place = points.indexOf(point) + (step.xPx + step.yPx > 0 ? 1 : -1);
      const next = points[(place + points.length) % points.length];
      wantsFocus.current = true;
      if (next) onCurrent(next.key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <g
      ref={group}
      className="point-handles"
      role="group"
      aria-label={label}
      onPointerDown={press}
      onPointerMove={(event) => {
        const at = drag(event);
        if (at && dragged.current) onHold(dragged.current.key, at);
      }}
      onPointerUp={(event) => release(event, false)}
      onPointerCancel={(event) => release(event, true)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {points.map((point) => (
        <PointHandle
          key={point.key}
          at={point.at}
          side={point.side ?? 'middle'}
          name={named ? point.name : ''}
          label={words.handTools.pointAt(point.name, point.at)}
          pxPerScreen={1 / scale}
          reachPx={REACH_PX}
          held={held === point.key}
          current={currentKey === point.key}
          onFocus={() => {
            if (point.key !== current) onCurrent(point.key);
          }}
          onBlur={() => {
            if (held === point.key && !dragged.current) onDrop(point.key, point.at);
          }}
          onKeyDown={(event) => onKey(event, point)}
        />
      ))}
    </g>
  );
}
