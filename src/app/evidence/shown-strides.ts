import { BANDS, type Band } from '../../core/criteria/bands';
import type { CriterionResult, EvidenceMoment } from '../../core/criteria/criterion';
import { rankStrides } from '../../core/criteria/rank-strides';
import type { StrideValue } from '../../core/metrics/measure';
import type { Side } from '../../core/pose/keypoints';
import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import { mainMeasure, type Shown } from './main-measure';

/** Why a stride stands out among those of its side. */
export type Standing = 'best' | 'worst' | 'outlier';

export interface ShownStride extends StrideValue {
  readonly standing?: Standing;
  /** Values of what is drawn besides, in the order of `Shown.also`; a stride may lack one. */
  readonly also: readonly (number | undefined)[];
}

/** All strides of a criterion's main measure, in order of time, and which of them the finding rests on. */
export interface StridesShown extends Shown {
  readonly unit: string;
  readonly band: Band | undefined;
  /** The clip that they are in: an index into the report's sources. */
  readonly clip: number;
  readonly strides: readonly ShownStride[];
  /** Places in `strides` of those that show the finding, in order of time. */
  readonly typical: readonly number[];
}

/** Left and right are one number there, so what stands out is told over both. */
const TOGETHER: ReadonlySet<string> = new Set(['stepRate', 'torsoRotationOffset']);

/**
 * What can be shown stride by stride for a criterion.
 * @returns `null` where no measure of it has strides, or its clip is not in the report
 */
export function shownStrides(criterion: CriterionResult, report: Report): StridesShown | null {
  const main = mainMeasure(criterion, report.metrics);
  if (!main) return null;
  const { result, ...shown } = main;
  const clip = sourcesOf(report).findIndex(({ view }) => view === result.source);
  if (clip < 0) return null;
  const band = BANDS[shown.measure];
  const inOrder = [...result.perStride].sort((a, b) => a.timeS - b.timeS);
  const standing = standings(inOrder, band, together(shown));
  const strides = inOrder.map((stride): ShownStride => {
    const stands = standing.get(stride);
    return {
      ...stride,
      ...(stands && { standing: stands }),
      also: shown.also.map((id) => valueBeside(report, id, stride)),
    };
  });
  const typical = criterion.evidence
    .filter((moment) => moment.clip === clip)
    .map((moment) => strideOf(strides, moment))
    .filter((place) => place >= 0);
  return { ...shown, unit: result.unit, band, clip, strides, typical: [...new Set(typical)].sort(ascending) };
}

/** Whether left and right are one number. */
export function together({ measure }: Pick<Shown, 'measure'>): boolean {
  return TOGETHER.has(measure);
}

function standings(
  strides: readonly StrideValue[],
  band: Band | undefined,
  asOne: boolean,
): ReadonlyMap<StrideValue, Standing> {
  // Ranked as one side where the feet share one number; each answer leads back to its own stride.
  const as = asOne ? strides.map((stride) => ({ ...stride, side: 'left' as Side })) : strides;
  const own = new Map(as.map((ranked, i) => [ranked, strides[i]!]));
  return new Map(
    Object.values(rankStrides(as, band)).flatMap(({ best, worst, outliers }) => [
      ...(best ? [[own.get(best)!, 'best'] as const] : []),
      ...(worst ? [[own.get(worst)!, 'worst'] as const] : []),
      ...outliers.map((stride) => [own.get(stride)!, 'outlier'] as const),
    ]),
  );
}

function valueBeside(report: Report, id: Shown['measure'], { side, timeS }: StrideValue): number | undefined {
  const result = report.metrics[id];
  if ('unavailable' in result) return undefined;
  return result.perStride.find((each) => each.side === side && Math.abs(each.timeS - timeS) < 1e-6)?.value;
}

/** The stride that a moment lies in, -1 where its side has none. */
function strideOf(strides: readonly ShownStride[], { timeS, side }: EvidenceMoment): number {
  let nearest = -1;
  strides.forEach((stride, i) => {
    if (side && stride.side !== side) return;
    const off = Math.abs(stride.timeS - timeS);
    if (nearest < 0 || off < Math.abs(strides[nearest]!.timeS - timeS)) nearest = i;
  });
  return nearest;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Where to begin: a stride that shows the finding, else the first. */
export function firstShown({ typical }: StridesShown): number {
  return typical[0] ?? 0;
}
