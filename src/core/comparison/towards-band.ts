import { BANDS, type Zone } from '../criteria/bands';
import type { MeasureId } from '../metrics/measure';

/** Where a measure is wanted; `null` = open end. */
export type Aim = Pick<Zone, 'from' | 'to'>;

/** What a change beyond chance means. */
export type Direction = 'improved' | 'worse' | 'changed';

/** The zones of a measure that meet its criterion; none where nothing says which way is better. */
export function aimsOf(id: MeasureId): readonly Aim[] {
  return BANDS[id]?.zones.filter(({ verdict }) => verdict === 'meets') ?? [];
}

/**
 * What a change beyond chance of a measure means: how far each value lies from where its criterion wants it.
 * @param beyond least gain that counts where a value went past the band to its other side
 */
export function towardsBand(id: MeasureId, before: number, after: number, beyond = 0): Direction {
  return towards(aimsOf(id), before, after, beyond);
}

/** The same towards any aims: nearer is improved, further is worse, both within or without an aim is changed. */
export function towards(aims: readonly Aim[], before: number, after: number, beyond: number): Direction {
  if (aims.length === 0) return 'changed';
  const [was, is] = [offNearest(aims, before), offNearest(aims, after)];
  const gain = Math.abs(was) - Math.abs(is);
  // Too far on the other side now: only nearer if it is so by more than chance.
  if (was * is < 0 && Math.abs(gain) <= beyond) return 'changed';
  if (gain === 0) return 'changed';
  return gain > 0 ? 'improved' : 'worse';
}

/** How far a value is off the nearest aim, - = below it; 0 within one. */
function offNearest(aims: readonly Aim[], value: number): number {
  return aims
    .map(({ from, to }) => {
      if (from !== null && value < from) return value - from;
      return to !== null && value > to ? value - to : 0;
    })
    .reduce((nearest, off) => (Math.abs(off) < Math.abs(nearest) ? off : nearest));
}
