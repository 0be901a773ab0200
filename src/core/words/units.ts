const UNITS: Readonly<Record<string, string>> = {
  deg: '°',
  L: ' L',
  s: ' s',
  '%': ' %',
  'steps/min': ' steps/min',
  '1': '',
  ratio: '',
  '': '',
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
};

/** The unit as it stands after a number, with its space. */
export function unitAfter(unit: string): string {
  return UNITS[unit] ?? ` ${unit}`;
}

export function unitAloud(unit: string): string {
  return UNITS_ALOUD[unit] ?? unit;
}
