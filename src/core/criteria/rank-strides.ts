import type { StrideValue } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import { MAD_TO_SD, mad, mean, median } from '../signal/statistics';
import type { Band, Zone } from './bands';
import { zoneOf } from './judge';

/** Strides of one side that stand out from its others. */
export interface SideRanking {
  /** Too far from this side's middle to be one of its usual strides: a stumble, or a runner misread. In order of time. */
  readonly outliers: readonly StrideValue[];
  /** Deepest inside what meets the limits, or nearest to it; absent without limits, or where all strides are alike. */
  readonly best?: StrideValue;
  /** Furthest outside what meets the limits, or least deep inside it; absent where `best` is. */
  readonly worst?: StrideValue;
}

/** Modified z-scores beyond this are outliers (Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers). */
const OUTLYING = 3.5;
/** From the mean absolute deviation to the standard deviation of normal data. */
const SD_PER_MEAN_DEVIATION = 1.2533;

const WEIGHT: Readonly<Record<Zone['verdict'], number>> = { meets: 0, watch: 1, flag: 2 };

/**
 * Outliers, best and worst stride of each side. An outlier is neither best nor worst: it may be no stride at all.
 * Strides that are equally good: the earliest.
 * @param strides one measure's values, any unit
 * @param band its limits in the same unit
 */
export function rankStrides(
  strides: readonly StrideValue[],
  band?: Band,
): Readonly<Record<Side, SideRanking>> {
  const [left, right] = SIDES.map((side) =>
    rankSide(
      strides.filter((stride) => stride.side === side).sort((a, b) => a.timeS - b.timeS),
      band,
    ),
  );
  return { left: left!, right: right! };
}

function rankSide(strides: readonly StrideValue[], band: Band | undefined): SideRanking {
  const far = outlyingFrom(strides.map(({ value }) => value));
  const outliers = strides.filter(({ value }) => far(value));
  const usual = strides.filter(({ value }) => !far(value));
  const meets = band?.zones.filter(({ verdict }) => verdict === 'meets') ?? [];
  if (!band || meets.length === 0) return { outliers };
  let [best, worst] = [usual[0], usual[0]];
  for (const stride of usual) {
    if (compare(band, meets, stride, best!) < 0) best = stride;
    if (compare(band, meets, stride, worst!) > 0) worst = stride;
  }
  return best && worst && best !== worst ? { outliers, best, worst } : { outliers };
}

/** Tells whether a value is an outlier among these. Where more than half are the same, the mean deviation measures. */
function outlyingFrom(values: readonly number[]): (value: number) => boolean {
  const centre = median(values);
  const sd =
    MAD_TO_SD * mad(values) || SD_PER_MEAN_DEVIATION * mean(values.map((value) => Math.abs(value - centre)));
  return (value) => Math.abs(value - centre) > OUTLYING * sd;
}

/** Below 0 where `a` is the better stride: its verdict first, then how far it is from the limits. */
function compare(band: Band, meets: readonly Zone[], a: StrideValue, b: StrideValue): number {
  const weight = ({ value }: StrideValue): number => WEIGHT[zoneOf(band, value).verdict];
  const out = ({ value }: StrideValue): number => Math.min(...meets.map((zone) => outsideBy(zone, value)));
  return weight(a) - weight(b) || out(a) - out(b);
}

/** How far outside a zone a value is; below 0 how deep inside it. */
function outsideBy({ from, to }: Zone, value: number): number {
  return Math.max(from === null ? -Infinity : from - value, to === null ? -Infinity : value - to);
}
