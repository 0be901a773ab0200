import type { Mark } from '../../core/by-hand/mark';
import { plainMarkText } from '../../core/by-hand/mark';
import { measureMark, type MarkScale, type MarkValue } from '../../core/by-hand/mark-measures';
import type { UnitSystem } from '../../core/words/units';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';

/** What lengths and the upright are worth in a clip. */
export function scaleOf({ situation }: Pick<ReportSource, 'situation'>): MarkScale {
  const { calibration, roll } = situation ?? {};
  return {
    legLengthPx: calibration?.legLengthPx,
    metresPerPx: calibration?.metresPerPx,
    seShare: calibration?.seShare,
    plumbDeg: roll?.correctedDeg,
  };
}

/** A value as it stands beside the mark: "134°", "0.83 L", "32 cm". */
export function valueWords(value: MarkValue, units: UnitSystem): string {
  return words.marks.value(value, units);
}

/** What is written on the picture: the name and the value; of a note its text. */
export function labelOf(
  mark: Pick<Mark, 'kind' | 'points' | 'text'>,
  scale: MarkScale,
  units: UnitSystem,
): string {
  const [main] = measureMark(mark, scale);
  const name = plainMarkText(mark.text ?? '');
  return [name, ...(main ? [valueWords(main, units)] : [])].filter((part) => part !== '').join(' ');
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
