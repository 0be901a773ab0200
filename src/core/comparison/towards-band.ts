import { BANDS, type Band, type Zone } from '../criteria/bands';
import type { MeasureId } from '../metrics/measure';

/** What a change beyond chance means: how far each value lies from where its criterion wants it. */
export function towardsBand(id: MeasureId, before: number, after: number): 'improved' | 'worse' | 'changed' {
  const band = BANDS[id];
  if (!band) return 'changed';
  const [was, is] = [distanceFrom(band, before), distanceFrom(band, after)];
  if (is < was) return 'improved';
  return is > was ? 'worse' : 'changed';
}

/** How far a value lies from the nearest zone that meets the criterion; 0 within one. */
function distanceFrom({ zones }: Band, value: number): number {
  const meets = zones.filter(({ verdict }) => verdict === 'meets');
  return Math.min(...meets.map((zone) => outside(zone, value)));
}

function outside({ from, to }: Zone, value: number): number {
  return Math.max(0, (from ?? -Infinity) - value, value - (to ?? Infinity));
}
