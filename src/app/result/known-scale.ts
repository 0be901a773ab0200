import type { MeasureId, MeasureResult } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { isAvailable } from '../../core/metrics/measure';
import type { ToldOfRun } from '../../core/analysis/analysis';
import { lengthWords, stepLengthWords, type UnitSystem } from '../../core/words/units';
import { rowsOf } from './measure-rows';

/**
 * Hip to knee to ankle, as a share of a grown-up's height: thigh 0.245 and shank 0.246 (Drillis & Contini 1966).
 * It differs by a few per cent from one to the next, so centimetres are said to be rough.
 */
const LEG_OF_STATURE = 0.491;

/** What the user's own height or belt speed adds to a measure; `null` when it adds nothing. */
export function scaleNote(
  id: MeasureId,
  result: MeasureResult,
  { statureCm, beltSpeedMps }: ToldOfRun,
  units: UnitSystem,
): string | null {
  if (!isAvailable(result)) return null;
  if (result.unit === 'L' && (result.cm || statureCm !== undefined)) {
    const parts = rowsOf(id, result).map(({ side, estimate }) => {
      const cm = result.cm?.[side]?.value ?? estimate.value * LEG_OF_STATURE * (statureCm ?? NaN);
      const length = lengthWords(cm, units);
      return side === 'overall' ? length : words.scale.ofSide(words.sides[side], length);
    });
    return words.scale.lengths(parts.join(', '));
  }
  if (id === 'stepRate' && beltSpeedMps !== undefined && result.overall && result.overall.value > 0) {
    const stepM = (60 * beltSpeedMps) / result.overall.value;
    return words.scale.stepLength(stepLengthWords(stepM, units));
  }
  return null;
}
