import type { Estimate } from '../metrics/measure';
import type { Side } from '../pose/keypoints';
import type { Band, Zone } from './bands';
import type { Verdict } from './criterion';

export type Judged = Exclude<Verdict, 'cannot-tell'>;

const WEIGHT: Readonly<Record<Judged, number>> = { meets: 0, watch: 1, flag: 2 };

/** The zone that a value lies in. */
export function zoneOf(band: Band, value: number): Zone {
  const found = band.zones.find(
    (z) => (z.from === null || value >= z.from) && (z.to === null || value < z.to),
  );
  return found ?? band.zones[band.zones.length - 1]!;
}

/**
 * The verdict on one estimate: its value's zone, except that `flag` needs the whole 95 % interval in that zone; a value
 * past the flag bound whose interval straddles it is `watch`.
 */
export function judge(band: Band, { value, ci95 }: Estimate): Judged {
  const here = zoneOf(band, value);
  if (here.verdict !== 'flag') return here.verdict;
  return zoneOf(band, ci95[0]) === here && zoneOf(band, ci95[1]) === here ? 'flag' : 'watch';
}

/** As `judge`, but an interval that reaches a flag zone is `watch` too: for measures known to read too small. */
export function judgeLowerBound(band: Band, estimate: Estimate): Judged {
  const verdict = judge(band, estimate);
  const reaches = estimate.ci95.some((end) => zoneOf(band, end).verdict === 'flag');
  return verdict === 'meets' && reaches ? 'watch' : verdict;
}

export function worst(verdicts: readonly Judged[]): Judged {
  return verdicts.reduce<Judged>((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'meets');
}

/** The sides whose verdict is as bad as the worst, unless that is `meets`. */
export function worstSides(bySide: Readonly<Partial<Record<Side, Judged>>>): Side[] {
  const sides = (['left', 'right'] as const).filter((side) => bySide[side] !== undefined);
  const bad = worst(sides.map((side) => bySide[side]!));
  return bad === 'meets' ? [] : sides.filter((side) => bySide[side] === bad);
}
