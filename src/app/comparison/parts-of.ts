import type { Change, ComparedMeasure, Part } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import { isChange } from './what-changed';

export interface ShownPart {
  readonly part: Part;
  readonly change: Change;
}

/**
 * Which parts of a measure are shown at once: left and right where each is known, else both together, as in the report.
 * What changed beyond chance is shown where none of these did; left against right always is when it changed.
 */
export function partsOf({ id, parts }: ComparedMeasure): {
  readonly shown: readonly ShownPart[];
  readonly folded: readonly ShownPart[];
} {
  const has = (['left', 'right', 'overall', 'asymmetry'] as const).flatMap((part): ShownPart[] => {
    const change = parts[part];
    return change ? [{ part, change }] : [];
  });
  const isSide = ({ part }: ShownPart): boolean => part === 'left' || part === 'right';
  const together = words.names.measures[id].together === true && parts.overall !== undefined;
  const main = has.filter((each) => !together && isSide(each));
  const first = main.length > 0 ? main : has.filter(({ part }) => part === 'overall');
  const tells = ({ change }: ShownPart): boolean => isChange(change.outcome);
  const saysIt = first.some(tells);
  const shown = has.filter(
    (each) => first.includes(each) || (tells(each) && (!saysIt || each.part === 'asymmetry')),
  );
  return { shown, folded: has.filter((each) => !shown.includes(each)) };
}
