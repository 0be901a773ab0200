import { useEffect } from 'react';

interface UndoKeys {
  undo(): void;
  redo(): void;
}

/** What is typed has its own undo. */
const TYPED =
  'textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=file])';

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, anywhere on the page; on a Mac with the command key. */
export function useUndoKeys({ undo, redo }: UndoKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey === event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) undo();
      else redo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}
