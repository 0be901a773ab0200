export type DistanceUnit = 'km' | 'mi';

const KM_PER: Readonly<Record<DistanceUnit, number>> = { km: 1, mi: 1.609344 };
/** A distance typed as a tenth comes back as that tenth, however it was kept. */
const SLACK_TENTHS = 1e-6;

export function kmFrom(value: number, unit: DistanceUnit): number {
  return value * KM_PER[unit];
}

export function inUnit(km: number, unit: DistanceUnit): number {
  return km / KM_PER[unit];
}

/** A distance in whole tenths of a unit, rounded down: a limit that is shown is never above the limit. */
export function tenthsOf(km: number, unit: DistanceUnit): number {
  return Math.floor(inUnit(km, unit) * 10 + SLACK_TENTHS);
}
