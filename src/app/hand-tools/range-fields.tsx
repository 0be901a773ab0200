import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { QuantityField } from './quantity-field';

interface RangeFieldsProps {
  readonly clock: ClipClock;
  readonly fromS: number | null;
  readonly toS: number | null;
  /** An end was set; it is a frame's own time. */
  onFrom(fromS: number): void;
  onTo(toS: number): void;
}

/** A part of the clip: typed in seconds, or taken from the moment on show. */
export function RangeFields({ clock, fromS, toS, onFrom, onTo }: RangeFieldsProps): ReactElement {
  const text = words.handTools.range;
  const { timesS } = clock;
  const limits = [timesS[0] ?? 0, timesS.at(-1) ?? 0] as const;
  const onFrame = (timeS: number): number => timesS[nearestFrame(timesS, timeS)] ?? 0;
  const end = (
    label: string,
    here: string,
    value: number | null,
    onEnd: (timeS: number) => void,
  ): ReactElement => (
    <div className="hand-range-end">
      <QuantityField
        label={label}
        unit={text.seconds}
        value={value}
        decimals={3}
        limits={limits}
        onDone={(typed) => onEnd(onFrame(typed))}
      />
      <button type="button" className="button slim" onClick={() => onEnd(clock.now().timeS)}>
        {here}
      </button>
    </div>
  );
  return (
    <div className="hand-range">
      {end(text.from, text.fromHere, fromS, onFrom)}
      {end(text.to, text.toHere, toS, onTo)}
    </div>
  );
}
