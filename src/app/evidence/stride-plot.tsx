import { words } from '../../core/words/words';
import type { CSSProperties, PointerEvent, ReactElement } from 'react';
import { axisFor, percentAt, type AxisLabel } from '../result/axis';
import type { StridesShown } from './shown-strides';

interface StridePlotProps {
  readonly shown: StridesShown;
  readonly place: number;
  onPlace(place: number): void;
}

/** Marks are drawn in a picture of 100 by 100 that is stretched to its place; strokes keep their width. */
const SIDE = 100;
/** More marks than this stand so close that smaller ones are clearer. */
const MANY = 90;

/** Texts of the scale are at least so far apart, percent of the plot's height. */
const TEXT_PERCENT = 11;

/** A zone at least so high has room for its name, percent of the plot's height; the others' follow from their order. */
const NAME_PERCENT = 12;

/** The labels that have room, from the lowest up. */
function apart(labels: readonly AxisLabel[], yAt: (value: number) => number): readonly AxisLabel[] {
  const kept: AxisLabel[] = [];
  for (const label of labels) {
    const last = kept.at(-1);
    if (!last || yAt(last.value) - yAt(label.value) >= TEXT_PERCENT) kept.push(label);
  }
  return kept;
}

/**
 * Every stride at its value, in order of time, on the limits: left filled circles, right hollow squares. The slider
 * under it and the table say the same.
 */
export function StridePlot({ shown, place, onPlace }: StridePlotProps): ReactElement {
  const { strides, band } = shown;
  const axis = axisFor(
    strides.map(({ value }) => ({ value, ci95: [value, value], sd: 0, n: 1 })),
    band,
  );
  const yAt = (value: number): number => SIDE - percentAt(axis, value);
  const xAt = (i: number): number => (strides.length > 1 ? (SIDE * i) / (strides.length - 1) : SIDE / 2);
  const dots = (side: 'left' | 'right'): string =>
    strides.map(({ side: own, value }, i) => (own === side ? `M${xAt(i)} ${yAt(value)}h.001` : '')).join('');
  const choose = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    onPlace(Math.round(share * (strides.length - 1)));
  };
  const at = (i: number): CSSProperties => ({ left: `${xAt(i)}%`, top: `${yAt(strides[i]!.value)}%` });
  return (
    <div className="stride-plot" aria-hidden="true" data-many={strides.length > MANY}>
      <div className="stride-scale">
        {apart(axis.labels, yAt).map(({ value, text }) => (
          <span key={value} style={{ top: `${yAt(value)}%` }}>
            {text}
          </span>
        ))}
      </div>
      <div className="stride-field">
        {axis.zones.map(({ verdict, from, to }) => (
          <span
            key={`${verdict}${from}`}
            className="stride-zone"
            data-verdict={verdict}
            style={{ top: `${yAt(to)}%`, height: `${yAt(from) - yAt(to)}%` }}
          >
            {yAt(from) - yAt(to) >= NAME_PERCENT && words.names.verdicts[verdict]}
          </span>
        ))}
        <div
          className="stride-marks"
          onPointerDown={choose}
          onPointerMove={(event) => event.buttons === 1 && choose(event)}
        >
          <span className="stride-here" style={{ left: `${xAt(place)}%` }} />
          <svg viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none">
            <path className="left" d={dots('left')} />
            <path className="right" d={dots('right')} />
            <path className="right hollow" d={dots('right')} />
          </svg>
          {strides.map(
            ({ standing, timeS }, i) =>
              standing && <span key={timeS} className={`stride-mark ${standing}`} style={at(i)} />,
          )}
          <span className={`stride-chosen ${strides[place]!.side}`} style={at(place)} />
        </div>
      </div>
    </div>
  );
}
