export type PlayerCommand =
  'toggle' | 'frame-back' | 'frame-forward' | 'event-back' | 'event-forward' | 'first' | 'last';

const KEYS: Readonly<Record<string, PlayerCommand>> = {
  ' ': 'toggle',
  ArrowLeft: 'frame-back',
  ',': 'frame-back',
  ArrowRight: 'frame-forward',
  '.': 'frame-forward',
  '[': 'event-back',
  ']': 'event-forward',
  Home: 'first',
  End: 'last',
};

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key means while the player has the focus.
 * @param onControl name of the element that was pressed on, as in `tagName`: a button keeps its own space, a slider
 *   its arrows, a list everything
 */
export function playerCommand(press: Press, onControl: string): PlayerCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const command = KEYS[press.key] ?? null;
  if (onControl === 'SELECT') return null;
  if (onControl === 'BUTTON' && press.key === ' ') return null;
  if (onControl === 'INPUT' && /^(Arrow|Home|End)/.test(press.key)) return null;
  return command;
}
