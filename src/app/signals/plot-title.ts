import { angleWords } from './angle-words';
import { words } from '../../core/words/words';
import type { PlotId } from './plot-id';

/** What a plot shows, in plain words. */
export function plotTitle(plot: PlotId): string {
  if (plot.kind === 'angle') return angleWords(plot.id).title;
  if (plot.kind === 'measure') return words.names.measures[plot.id].name;
  return words.signals.jointTitle(plot.part, plot.axis);
}
