import { useEffect } from 'react';

/** Brings an entry that a link names into view and gives its heading the focus; whatever hides it is opened first. */
export function useShownPlace(place: string | null, reveal: () => void): void {
  useEffect(() => {
    if (place === null) return;
    reveal();
    // After the page has made room for what `reveal` shows.
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(place);
      if (!entry) return;
      for (const details of entry.querySelectorAll('details')) details.open = true;
      // At once: the way down a page as long as this one is no sight to scroll through.
      entry.scrollIntoView({ block: 'start', behavior: 'instant' });
      entry.querySelector<HTMLElement>('.entry-heading, h2')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // A place is shown when it is asked for, not when the page changes otherwise.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
}
