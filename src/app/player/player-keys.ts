export const ZOOM_COMMANDS = [
  'zoom-in',
  'zoom-out',
  'zoom-all',
  'zoom-runner',
  'pan-left',
  'pan-right',
  'pan-up',
  'pan-down',
] as const;

/** What moves the picture on the stage, not the clip. */
export type ZoomCommand = (typeof ZOOM_COMMANDS)[number];

export type PlayerCommand =
  | 'toggle'
  | 'pause'
  | 'forwards'
  | 'backwards'
  | 'frame-back'
  | 'frame-forward'
  | 'ten-back'
  | 'ten-forward'
  | 'event-back'
  | 'event-forward'
  | 'first'
  | 'last'
  | 'loop'
  | 'help'
  | ZoomCommand
  | { readonly finding: number };

const KEYS: Readonly<Record<string, PlayerCommand>> = {
  ' ': 'toggle',
  k: 'pause',
  l: 'forwards',
  j: 'backwards',
  ArrowLeft: 'frame-back',
  ',': 'frame-back',
  ArrowRight: 'frame-forward',
  '.': 'frame-forward',
  '[': 'event-back',
  ']': 'event-forward',
  Home: 'first',
  End: 'last',
  o: 'loop',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'zoom-all',
  z: 'zoom-runner',
  a: 'pan-left',
  d: 'pan-right',
  w: 'pan-up',
  s: 'pan-down',
  '?': 'help',
};

const WITH_SHIFT: Readonly<Record<string, PlayerCommand>> = {
  ArrowLeft: 'ten-back',
  ArrowRight: 'ten-forward',
};

/** What a key was pressed on, as far as it has keys of its own. */
export type PressedOn = 'nothing' | 'button' | 'slider' | 'choice' | 'text';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key means to the player.
 * @param on a button keeps its own space, a slider its arrows, tabs and radio buttons both; a text field or list
 *   everything
 * @returns `{ finding: n }` for the digits 1 to 9; `null` for keys that mean nothing here
 */
export function playerCommand(press: Press, on: PressedOn): PlayerCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || on === 'text') return null;
  const moves = /^(Arrow|Home|End)/.test(press.key);
  if (press.key === ' ' && (on === 'button' || on === 'choice')) return null;
  if (moves && (on === 'choice' || (on === 'slider' && !press.shiftKey))) return null;
  if (press.shiftKey && moves) return WITH_SHIFT[press.key] ?? null;
  if (/^[1-9]$/.test(press.key)) return { finding: Number(press.key) };
  // Capitals too: of those who type with the lock on.
  return KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

export function isZoomCommand(command: PlayerCommand): command is ZoomCommand {
  return (ZOOM_COMMANDS as readonly PlayerCommand[]).includes(command);
}
