import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import { partsOf, type TrendPart, type TrendPoint } from './trend-points';

/** Both legs together, or left and right beside each other. */
export type PartChoice = 'overall' | 'sides';

export function choicesOf(points: readonly TrendPoint[]): readonly PartChoice[] {
  const parts = partsOf(points);
  const choices: PartChoice[] = [];
  if (parts.includes('overall')) choices.push('overall');
  if (parts.some((part) => part !== 'overall')) choices.push('sides');
  return choices;
}

/** What is asked for where there is such; else left and right, but for what is one number, as the report has it. */
export function choiceFor(
  measure: MeasureId,
  points: readonly TrendPoint[],
  asked: PartChoice | null,
): PartChoice {
  const choices = choicesOf(points);
  const usual: PartChoice = words.names.measures[measure].together ? 'overall' : 'sides';
  const wanted = asked ?? usual;
  return choices.includes(wanted) ? wanted : (choices[0] ?? 'overall');
}

export function partsToShow(
  measure: MeasureId,
  points: readonly TrendPoint[],
  asked: PartChoice | null,
): readonly TrendPart[] {
  const choice = choiceFor(measure, points, asked);
  return partsOf(points).filter((part) => (part === 'overall') === (choice === 'overall'));
}
