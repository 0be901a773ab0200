import type { CriterionView } from '../../core/criteria/catalogue';
import type { MeasureFacts } from './measure-facts';

export const FILTERS = ['all', 'side', 'behind', 'none'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a point of an article can be seen from there; `none`: it needs no video of running. */
export function showsCriterion(
  filter: Filter,
  { views, kind }: { readonly views: readonly CriterionView[]; readonly kind: string },
): boolean {
  if (filter === 'all') return true;
  if (filter === 'none') return kind !== 'measured';
  if (kind !== 'measured') return false;
  return filter === 'side' ? views.includes('side') : views.some((view) => view !== 'side');
}

export function showsMeasure(filter: Filter, from: MeasureFacts['from']): boolean {
  if (filter === 'all') return true;
  if (filter === 'none') return false;
  if (from === 'any' || from === 'side-first') return true;
  return (filter === 'side') === (from === 'side');
}
