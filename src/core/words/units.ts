import { number } from './numbers';

const UNITS: Readonly<Record<string, string>> = {
  deg: '°',
  L: ' L',
  s: ' s',
  '%': ' %',
  'steps/min': ' steps/min',
  '1': '',
  ratio: '',
  '': '',
  cm: ' cm',
  'hip widths': ' hip widths',
  'shoulder widths': ' shoulder widths',
  'trunk lengths': ' trunk lengths',
};

const UNITS_ALOUD: Readonly<Record<string, string>> = {
  deg: 'degrees',
  L: 'leg lengths (L)',
  s: 'seconds',
  '%': 'per cent',
  'steps/min': 'steps a minute',
  '1': 'a share',
  ratio: 'a share',
  '': 'a share',
  cm: 'centimetres',
  'hip widths': 'hip widths',
  'shoulder widths': 'shoulder widths',
  'trunk lengths': 'trunk lengths',
};

/** The unit as it stands after a number, with its space. */
export function unitAfter(unit: string): string {
  return UNITS[unit] ?? ` ${unit}`;
}

export function unitAloud(unit: string): string {
  return UNITS_ALOUD[unit] ?? unit;
}

/** Which units lengths and speeds of the world are said in; measures keep theirs (degrees, leg lengths, seconds). */
export type UnitSystem = 'metric' | 'imperial';

const CM_PER_INCH = 2.54;
const KM_PER_MILE = 1.609344;

/**
 * What a runner is used to. Many outside the United States have a browser in its English, so that its clock must agree.
 * @param language as "en-US"
 * @param timeZone as "America/Chicago"
 */
export function unitSystemOf(language: string, timeZone: string): UnitSystem {
  const american = /-US\b/i.test(language) && /^(America|US)\/|^Pacific\/Honolulu$/.test(timeZone);
  return american || /-(LR|MM)\b/i.test(language) ? 'imperial' : 'metric';
}

/** "32 cm" or "13 in". */
export function lengthWords(cm: number, system: UnitSystem): string {
  return system === 'metric' ? `${number(cm, 0)} cm` : `${number(cm / CM_PER_INCH, 0)} in`;
}

/** "1.02 m" or "3.3 ft". */
export function stepLengthWords(m: number, system: UnitSystem): string {
  return system === 'metric' ? `${number(m, 2)} m` : `${number((100 * m) / CM_PER_INCH / 12, 1)} ft`;
}

/** "178 cm" or "5 ft 10 in". */
export function statureWords(cm: number, system: UnitSystem): string {
  if (system === 'metric') return `${number(cm, 0)} cm`;
  const inches = Math.round(cm / CM_PER_INCH);
  return `${Math.floor(inches / 12)} ft ${inches % 12} in`;
}

/** "3.1 m/s" or "6.9 mph". */
export function speedWords(mps: number, system: UnitSystem): string {
  return system === 'metric' ? `${number(mps, 1)} m/s` : `${number((mps * 3.6) / KM_PER_MILE, 1)} mph`;
}

/** Feet and inches as they are typed: 5'11", 5 ft 11, 5 11, 71 in. Centimetres, or `null` where it is none of these. */
export function cmFromFeet(text: string): number | null {
  const parts =
    /^\s*(\d+)\s*(?:'|′|’|ft|feet|foot|\s)\s*(?:(\d+(?:[.,]\d+)?)\s*(?:"|″|”|in|inches)?)?\s*$/i.exec(text);
  const inches = /^\s*(\d+(?:[.,]\d+)?)\s*(?:"|″|”|in|inches)\s*$/i.exec(text);
  const typed = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'));
  if (inches) return typed(inches[1]) * CM_PER_INCH;
  if (!parts || typed(parts[2]) >= 12) return null;
  return (12 * typed(parts[1]) + typed(parts[2])) * CM_PER_INCH;
}
