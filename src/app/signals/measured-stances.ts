import type { ReportSource } from '../../report/report';
import type { Stance } from '../timeline/stances';

/** When each foot stood in the stances that were measured, in order of time: those that a plot's values come from. */
export function measuredStances({ steps = [] }: ReportSource): readonly Stance[] {
  return steps.map(({ side, contactS, toeOffS }) => ({ side, fromS: contactS, toS: toeOffS }));
}
