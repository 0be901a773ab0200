import type { Zone } from '../../core/criteria/bands';
import { SIDES, type Side } from '../../core/pose/keypoints';

/** A value for every frame; `side` is `null` for what has none, as the trunk. */
export interface PlotLine {
  readonly side: Side | null;
  /** NaN where it is not known. */
  readonly values: Float64Array;
}

/** One stride's value. */
export interface PlotPoint {
  readonly side: Side;
  readonly timeS: number;
  readonly value: number;
  readonly byHand: boolean;
}

interface Described {
  readonly key: string;
  readonly title: string;
  /** As in `unitAfter`. */
  readonly unit: string;
  readonly decimals: number;
  /** Ends of the upright axis; `low` above `high` for what is counted downwards. */
  readonly low: number;
  readonly high: number;
  /** What the lower and the upper end of the axis mean, where that is not plain. */
  readonly ends?: { readonly down: string; readonly up: string };
}

/** What one plot over time shows. */
export type PlotContent =
  | (Described & {
      readonly kind: 'lines';
      readonly timesS: Float64Array;
      readonly lines: readonly PlotLine[];
      /** The same before cleaning; worked out when it is asked for. */
      readonly raw: () => readonly PlotLine[];
    })
  | (Described & {
      readonly kind: 'points';
      /** In order of time. */
      readonly points: readonly PlotPoint[];
      /** What values mean, where limits are known. */
      readonly zones: readonly Zone[];
    });

/** Whose values a plot shows, in the order in which they are told. */
export function sidesOf(content: PlotContent): readonly (Side | null)[] {
  if (content.kind === 'lines') return content.lines.map(({ side }) => side);
  return SIDES.filter((side) => content.points.some((point) => point.side === side));
}
