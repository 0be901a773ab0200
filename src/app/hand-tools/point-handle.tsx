import type { KeyboardEvent, ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';

interface PointHandleProps {
  readonly at: MarkPoint;
  readonly side: 'left' | 'right' | 'middle';
  /** Written above it while it is pointed at; "" = nothing is. */
  readonly name: string;
  /** Name and place, for those who do not see it. */
  readonly label: string;
  /** Clip px for one screen px. */
  readonly pxPerScreen: number;
  /** CSS px. */
  readonly reachPx: number;
  readonly held: boolean;
  readonly current: boolean;
  onFocus(): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Its name stands so far above it, CSS px: further while a finger covers it. */
const NAME_PX = 16;
const NAME_HELD_PX = 44;

/** One point to take hold of: a ring, so that the picture under it is seen; left a circle, right a square. */
export function PointHandle(props: PointHandleProps): ReactElement {
  const { at, side, name, label, pxPerScreen, reachPx, held, current, onFocus, onBlur, onKeyDown } = props;
  const px = (screen: number): number => screen * pxPerScreen;
  const ring = (className: string, screenPx: number): ReactElement =>
    side === 'right' ? (
      <rect
        className={className}
        x={at.xPx - px(screenPx)}
        y={at.yPx - px(screenPx)}
        width={px(2 * screenPx)}
        height={px(2 * screenPx)}
      />
    ) : (
      <circle className={className} cx={at.xPx} cy={at.yPx} r={px(screenPx)} />
    );
  const sizePx = held ? 12 : current ? 8 : 6.5;
  return (
    <g
      className={`point-handle ${side}`}
      role="button"
      tabIndex={current ? 0 : -1}
      aria-label={label}
      aria-pressed={held}
      data-current={current || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <circle className="reach" cx={at.xPx} cy={at.yPx} r={px(reachPx)} />
      {ring('edge', sizePx)}
      {ring('ring', sizePx)}
      <circle className="dot" cx={at.xPx} cy={at.yPx} r={px(1.6)} />
      {ring('focus', sizePx + 5)}
      {name !== '' && (
        <text
          className="point-name"
          x={at.xPx}
          y={at.yPx - px(held ? NAME_HELD_PX : NAME_PX)}
          fontSize={px(14)}
          strokeWidth={px(4)}
          aria-hidden="true"
        >
          {name}
        </text>
      )}
    </g>
  );
}
