import { useEffect } from 'react';

interface GuideKeys {
  onSkip(): void;
  onAgain(): void;
  onStop(): void;
}

/** Arrows and Escape, and the two keys that a presenter's clicker sends: it works from where one stands. */
export function useGuideKeys(keys: GuideKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: keys.onSkip,
      PageDown: keys.onSkip,
      ArrowLeft: keys.onAgain,
      PageUp: keys.onAgain,
      Escape: keys.onStop,
    };
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, repeat } = event;
      const elsewhere =
        target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null;
      const act = actions[key];
      if (!act || repeat || elsewhere || event.altKey || event.ctrlKey || event.metaKey) return;
      // Escape ends the whole screen first.
      if (key === 'Escape' && document.fullscreenElement) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}
