import type { View } from '../../core/track/view';

/** Two clips that show the two runs from the same place. */
export interface ClipPair<Clip> {
  readonly before: Clip;
  readonly after: Clip;
  /** Filmed from opposite sides: one picture is to be mirrored for both to run the same way. */
  readonly opposite: boolean;
}

export interface PairedClips<Clip> {
  readonly pairs: readonly ClipPair<Clip>[];
  /** Clips without a partner, before and after. */
  readonly alone: { readonly before: readonly Clip[]; readonly after: readonly Clip[] };
}

interface Filmed {
  readonly source: { readonly view: View };
}

/**
 * Which clip of one run goes with which of the other: those of the same view first, then a left with a right side. Front
 * and rear are no pair: what one shows the other hides. Each clip is in one pair at most; pairs come in the order of the
 * run before.
 */
export function pairClips<Clip extends Filmed>(
  before: readonly Clip[],
  after: readonly Clip[],
): PairedClips<Clip> {
  const partners = new Map<Clip, Clip>();
  const free = new Set(after);
  for (const fits of [isSame, isOpposite]) {
    for (const clip of before) {
      if (partners.has(clip)) continue;
      const partner = [...free].find((each) => fits(clip.source.view, each.source.view));
      if (!partner) continue;
      partners.set(clip, partner);
      free.delete(partner);
    }
  }
  return {
    pairs: before.flatMap((clip) => {
      const partner = partners.get(clip);
      if (!partner) return [];
      return [{ before: clip, after: partner, opposite: isOpposite(clip.source.view, partner.source.view) }];
    }),
    alone: { before: before.filter((clip) => !partners.has(clip)), after: [...free] },
  };
}

function isSame(a: View, b: View): boolean {
  return a === b;
}

function isOpposite(a: View, b: View): boolean {
  return (a === 'side-left' && b === 'side-right') || (a === 'side-right' && b === 'side-left');
}
