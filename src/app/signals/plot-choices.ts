import { isAvailable, MEASURE_IDS } from '../../core/metrics/measure';
import { signalsSeenFrom } from '../../core/metrics/signal-over-clip';
import type { View } from '../../core/track/view';
import { words } from '../../core/words/words';
import type { Workspace } from '../workspace/workspace-context';
import { JOINT_PARTS, plotKey, type PictureAxis, type PlotId } from './plot-id';
import { plotTitle } from './plot-title';

export interface PlotGroup {
  readonly label: string;
  readonly plots: readonly { readonly key: string; readonly plot: PlotId; readonly title: string }[];
}

/** Everything of the current clip that can be plotted over time, in groups. */
export function plotChoices({
  current,
  report,
}: Pick<Workspace, 'current' | 'report'>): readonly PlotGroup[] {
  const { view } = current.source;
  const text = words.signals.groups;
  const joints = (axis: PictureAxis): PlotId[] =>
    JOINT_PARTS.filter((part) => current.cleaned.columns.has(part === 'nose' ? part : `left_${part}`)).map(
      (part) => ({ kind: 'joint', part, axis }),
    );
  const measures = MEASURE_IDS.filter((id) => {
    const result = report.metrics[id];
    return isAvailable(result) && result.source === view && result.perStride.length > 0;
  });
  return [
    group(
      text.angle,
      signalsSeenFrom(view).map((id) => ({ kind: 'angle', id })),
    ),
    group(
      text.measure,
      measures.map((id) => ({ kind: 'measure', id })),
    ),
    group(text.y, joints('y')),
    group(text.x, joints('x')),
  ].filter(({ plots }) => plots.length > 0);
}

function group(label: string, plots: readonly PlotId[]): PlotGroup {
  return { label, plots: plots.map((plot) => ({ key: plotKey(plot), plot, title: plotTitle(plot) })) };
}

/** What is shown before anything is chosen. */
export function firstPlots(view: View): readonly PlotId[] {
  if (view === 'oblique') return [{ kind: 'joint', part: 'ankle', axis: 'y' }];
  return view === 'rear' || view === 'front'
    ? [
        { kind: 'angle', id: 'lateralTrunkLean' },
        { kind: 'angle', id: 'kneeFrontal' },
      ]
    : [
        { kind: 'angle', id: 'trunkLean' },
        { kind: 'angle', id: 'kneeFlexion' },
      ];
}
