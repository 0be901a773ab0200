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
  /** What a note says; other kinds may have a name. Plain text, never markup, at most `MARK_TEXT_LIMIT` signs. */
  readonly text?: string;
}

/** A mark drawn (or drawn anew, under the same id), or wiped off. */
export type MarkChange =
  { readonly kind: 'draw-mark'; readonly mark: Mark } | { readonly kind: 'wipe-mark'; readonly id: string };

/** Longer texts would cover the runner. Counted as people count: a letter with its accents is one. */
export const MARK_TEXT_LIMIT = 200;

/** Signs without a picture of their own, and those that turn the text around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** More accents than any script puts on one letter: they would be drawn over the lines above. */
const HEAPED = /(\p{M}{3})\p{M}+/gu;

/** What is kept of a text that was typed, pasted or read from a file: one line of plain signs, no longer than the limit. */
export function plainMarkText(text: string): string {
  // Cut before it is taken apart: a pasted book need not be looked at whole.
  const plain = text
    .slice(0, 20 * MARK_TEXT_LIMIT)
    .replace(/\s/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ +/g, ' ')
    .replace(HEAPED, '$1')
    .trim();
  const signs = [...new Intl.Segmenter('en').segment(plain)].map(({ segment }) => segment);
  return signs.slice(0, MARK_TEXT_LIMIT).join('').trimEnd();
}
