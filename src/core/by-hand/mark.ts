export interface MarkPoint {
  readonly xPx: number;
  readonly yPx: number;
}

export const MARK_KINDS = ['angle', 'line', 'distance', 'plumb', 'note'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** How many points each kind has: an angle its vertex in the middle. */
export const MARK_POINTS: Readonly<Record<MarkKind, number>> = {
  angle: 3,
  line: 2,
  distance: 2,
  plumb: 1,
  note: 1,
};

/** Something that a person drew over a clip to measure or to say. It changes no verdict. */
export interface Mark {
  /** Unlike any other of the clip. */
  readonly id: string;
  readonly kind: MarkKind;
  /** Px of the upright clip. */
  readonly points: readonly MarkPoint[];
  /** When it is seen, on the clip's clock; one frame only where both are that frame's time. */
  readonly fromS: number;
  readonly toS: number;
  /** What a note says; other kinds may have a name. Plain text, never markup. */
  readonly text?: string;
}

/** A mark drawn (or drawn anew, under the same id), or wiped off. */
export type MarkChange =
  { readonly kind: 'draw-mark'; readonly mark: Mark } | { readonly kind: 'wipe-mark'; readonly id: string };
