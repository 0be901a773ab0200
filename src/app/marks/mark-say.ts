import { plainMarkText, type Mark } from '../../core/by-hand/mark';
import { measureMark, type MarkScale } from '../../core/by-hand/mark-measures';
import type { UnitSystem } from '../../core/words/units';
import { words } from '../../core/words/words';

/** What is written on the picture: the name and the value; of a note its text. */
export function labelOf(
  mark: Pick<Mark, 'kind' | 'points' | 'text'>,
  scale: MarkScale,
  units: UnitSystem,
): string {
  const [main] = measureMark(mark, scale);
  const name = plainMarkText(mark.text ?? '');
  return [name, ...(main ? [words.marks.value(main, units)] : [])].filter((part) => part !== '').join(' ');
}

/** All that a mark says, for the list: "134°", "0.83 L, leans 4° to the right", "32 cm (30 to 34)". */
export function measuredWords(
  mark: Pick<Mark, 'kind' | 'points'>,
  scale: MarkScale,
  units: UnitSystem,
): string {
  return measureMark(mark, scale)
    .map((value) => words.marks.measured(value, units))
    .join(', ');
}
