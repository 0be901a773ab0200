/**
 * Unfolds what a printed report must hold (`data-paper="open"`); what else is folded is left out on paper.
 * @returns folds again what was folded before
 */
export function openFolds(root: ParentNode): () => void {
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('details[data-paper="open"]:not([open])')];
  for (const fold of folded) fold.open = true;
  return () => {
    for (const fold of folded) fold.open = false;
  };
}
