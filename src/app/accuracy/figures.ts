import data from './figures.json';

/** A table as it is printed: every cell as text, so that all who show it show the same. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of a row of measures is the measure's id. */
  readonly rows: readonly (readonly string[])[];
}

/** How far off one measure (or event) usually is: mean size of the error, in `unit`. `null` where it was not tried. */
export interface SummaryRow {
  /** A measure's id, or an event with the view that it was found from. */
  readonly what: string;
  readonly unit: string;
  /** Made-up runners at 60 frames a second, spoiled keypoints. */
  readonly madeUp: number | null;
  /** The captured runner at 60 frames a second, spoiled keypoints. */
  readonly captured: number | null;
  /** Rendered runners through the pose network. */
  readonly network: number | null;
  /** How many of the made-up runners' values lie in their 95 % interval, per cent, and of how many. */
  readonly heldPct: number | null;
  readonly heldOf: number;
  /** The same of the rendered runners through the network. */
  readonly networkHeldPct: number | null;
}

/** What this project set out to reach, and what was reached. */
export interface Bar {
  readonly bar: string;
  readonly measured: string;
  /** `null` where it could not be measured. */
  readonly met: boolean | null;
}

/** Bars that are measured on the same runs. */
export interface BarGroup {
  readonly on: string;
  readonly bars: readonly Bar[];
}

export type PartId = 'made-up' | 'cameras' | 'captured' | 'rendered';

export interface FigurePart {
  readonly id: PartId;
  /** Why there is nothing here, or less than there could be. */
  readonly leftOut: string | null;
  readonly clips: number;
  /** Clips taken for a run and seen from where the camera stood. */
  readonly recognised: number;
  /** Measures that have no value or no truth here. */
  readonly withoutTruth: readonly string[];
  readonly tables: readonly {
    readonly id: 'events' | 'measures' | 'cameras' | 'curves';
    readonly table: FigureTable;
  }[];
}

/** Written by `npm run validate`; no number in it is typed in. */
export interface Figures {
  readonly summary: readonly SummaryRow[];
  readonly bars: readonly BarGroup[];
  readonly coverage: FigureTable;
  readonly parts: readonly FigurePart[];
}

export const FIGURES: Figures = data as Figures;
