import { useEffect, useRef } from 'react';

/** Brings an entry that a link names into view and gives its heading the focus; whatever hides it is opened first. */
export function useShownPlace(place: string | null, reveal: () => void): void {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    asked.current = place;
    if (place !== null) reveal();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a place is shown when it is asked for, not when `reveal` is made anew
  }, [place]);
  // After each drawing: what was revealed may be on the page only with the next one.
  useEffect(() => {
    const entry = asked.current === null ? null : document.getElementById(asked.current);
    if (!entry) return;
    asked.current = null;
    for (const details of entry.querySelectorAll('details')) details.open = true;
    // At once: the way down a page as long as this one is no sight to scroll through.
    entry.scrollIntoView({ block: 'start', behavior: 'instant' });
    entry.querySelector<HTMLElement>('.entry-heading, h2')?.focus({ preventScroll: true });
  });
}
