import { useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { playerCommand, type PlayerCommand } from './player-keys';
import { pressedOn } from './pressed-on';
import { runCommand, type PlayerDesk } from './run-command';

/**
 * The player's keys.
 * @param wholePage they work wherever the focus is on the page, not in the player alone
 * @returns for the player's own `onKeyDown`
 */
export function usePlayerKeys(desk: PlayerDesk, wholePage: boolean): (event: ReactKeyboardEvent) => void {
  useEffect(() => {
    if (!wholePage) return;
    const onKey = (event: KeyboardEvent): void => press(event, desk);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk, wholePage]);
  return (event) => press(event, desk);
}

const ONCE: readonly string[] = ['toggle', 'forwards', 'backwards', 'loop', 'help'];

function press(event: KeyboardEvent | ReactKeyboardEvent, desk: PlayerDesk): void {
  hearPlayerKey(event, (command) => runCommand(command, desk));
}

/** Has a key's command done. A key that someone nearer has used is left alone. */
export function hearPlayerKey(
  event: KeyboardEvent | ReactKeyboardEvent,
  run: (command: PlayerCommand) => void,
): void {
  if (event.defaultPrevented) return;
  const command = playerCommand(event, pressedOn(event.target));
  if (command === null) return;
  event.preventDefault();
  // A key held down goes on from frame to frame, but does not play and pause by turns.
  if (event.repeat && typeof command === 'string' && ONCE.includes(command)) return;
  run(command);
}
