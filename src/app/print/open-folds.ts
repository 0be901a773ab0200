/**
 * Unfolds everything that paper cannot unfold.
 * @returns folds again what was folded before
 */
export function openFolds(root: ParentNode): () => void {
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter(
    (fold) => !fold.closest('.screen-only'),
  );
  for (const fold of folded) fold.open = true;
  return () => {
    for (const fold of folded) fold.open = false;
  };
}
