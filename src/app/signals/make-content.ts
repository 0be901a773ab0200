import { BANDS, type Band } from '../../core/criteria/bands';
import type { GaitRun } from '../../core/gait/gait-run';
import { isAvailable, type MeasureId } from '../../core/metrics/measure';
import { signalOverClip, type SignalId } from '../../core/metrics/signal-over-clip';
import { SIDES, type KeypointName } from '../../core/pose/keypoints';
import type { PoseTrack } from '../../core/pose/pose-track';
import { landmark } from '../../core/track/body';
import { words } from '../../core/words/words';
import type { Report, ReportSource } from '../../report/report';
import type { Workspace } from '../workspace/workspace-context';
import { angleWords } from './angle-words';
import { axisEnds } from './axis-ends';
import { clipRun, rawRun, breadthsOnBench } from './clip-run';
import type { PlotContent, PlotLine, PlotPoint } from './plot-content';
import { plotKey, type JointPart, type PictureAxis, type PlotId } from './plot-id';
import { plotTitle } from './plot-title';

type Bench = Pick<Workspace, 'clips' | 'current' | 'report' | 'standing'>;

const LEAST_SPAN_DEG = 12;
const LEAST_SPAN_PX = 20;

const made = new WeakMap<Report, WeakMap<ReportSource, Map<string, PlotContent>>>();

/** What a plot of the current clip shows; made once for each report, and only when it is asked for. */
export function plotContent(bench: Bench, plot: PlotId): PlotContent {
  let ofReport = made.get(bench.report);
  if (!ofReport) made.set(bench.report, (ofReport = new WeakMap()));
  let ofClip = ofReport.get(bench.current.source);
  if (!ofClip) ofReport.set(bench.current.source, (ofClip = new Map()));
  const key = plotKey(plot);
  let content = ofClip.get(key);
  if (!content) ofClip.set(key, (content = makeContent(bench, plot, key)));
  return content;
}

function makeContent(bench: Bench, plot: PlotId, key: string): PlotContent {
  const title = plotTitle(plot);
  if (plot.kind === 'angle') return { key, title, ...angle(bench, plot.id) };
  if (plot.kind === 'joint') return { key, title, ...joint(bench, plot.part, plot.axis) };
  return { key, title, ...measure(bench, plot.id) };
}

type Made<Kind extends PlotContent['kind']> = Omit<Extract<PlotContent, { kind: Kind }>, 'key' | 'title'>;

function angle(bench: Bench, id: SignalId): Made<'lines'> {
  const { current } = bench;
  const breadths = breadthsOnBench(bench);
  const linesOf = (run: GaitRun): PlotLine[] =>
    signalOverClip(id, run, breadths).map(({ side, deg }) => ({ side, values: deg }));
  const lines = linesOf(clipRun(current));
  const [low, high] = axisEnds(
    lines.map(({ values }) => values),
    LEAST_SPAN_DEG,
  );
  const { down, up } = angleWords(id);
  return {
    kind: 'lines',
    unit: 'deg',
    decimals: 1,
    low,
    high,
    ends: { down, up },
    timesS: current.cleaned.timesS,
    lines,
    raw: once(() => linesOf(rawRun(current))),
  };
}

function joint({ current }: Bench, part: JointPart, axis: PictureAxis): Made<'lines'> {
  const linesOf = (track: PoseTrack): PlotLine[] => {
    const of = (name: KeypointName): Float64Array => landmark(track, name)[axis === 'x' ? 'xPx' : 'yPx'];
    if (part === 'nose') return [{ side: null, values: of(part) }];
    return SIDES.map((side) => ({ side, values: of(`${side}_${part}`) }));
  };
  const lines = linesOf(current.cleaned);
  const [low, high] = axisEnds(
    lines.map(({ values }) => values),
    LEAST_SPAN_PX,
  );
  return {
    kind: 'lines',
    unit: words.signals.pixels,
    decimals: 0,
    // Pixels are counted from the top: what is higher in the picture stands higher in the plot.
    ...(axis === 'y' ? { low: high, high: low } : { low, high }),
    timesS: current.cleaned.timesS,
    lines,
    raw: once(() => linesOf(current.raw)),
  };
}

function measure({ report }: Bench, id: MeasureId): Made<'points'> {
  const result = report.metrics[id];
  const { decimals } = words.names.measures[id];
  const points = (isAvailable(result) ? result.perStride : [])
    .map(({ side, timeS, value, ...rest }): PlotPoint => {
      return { side, timeS, value, byHand: 'by' in rest && rest.by === 'hand' };
    })
    .sort((a, b) => a.timeS - b.timeS);
  const values = points.map(({ value }) => value);
  const [low, high] = axisEnds([[...values, ...limitsNear(values, BANDS[id])]], 4 * 10 ** -decimals);
  return {
    kind: 'points',
    unit: isAvailable(result) ? result.unit : '',
    decimals,
    low,
    high,
    points,
    zones: BANDS[id]?.zones ?? [],
  };
}

/** Limits that lie no further from the values than these are spread. */
function limitsNear(values: readonly number[], band: Band | undefined): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const near = high - low;
  return (band?.zones ?? []).flatMap(({ from }) =>
    from !== null && from > low - near && from < high + near ? [from] : [],
  );
}

function once<T extends object>(make: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= make());
}
