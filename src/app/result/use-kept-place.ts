import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Where the reader was on the report: its top, with the focus on its heading, when it is new; else the place, and the
 * control that had the focus, from where another page was opened.
 */
export function useKeptPlace(onShow: boolean, heading: RefObject<HTMLElement | null>): void {
  const topPx = useRef(0);
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!onShow) return;
    (focused.current?.isConnected ? focused.current : heading.current)?.focus({ preventScroll: true });
    // At once: the way down a page as long as this one is no sight to scroll through.
    window.scrollTo({ top: topPx.current, behavior: 'instant' });
    // Noted on the way: when the report has gone the window has been moved already.
    const noteTop = (): void => {
      topPx.current = window.scrollY;
    };
    const noteFocus = ({ target }: FocusEvent): void => {
      focused.current = target as HTMLElement;
    };
    window.addEventListener('scroll', noteTop, { passive: true });
    document.addEventListener('focusin', noteFocus);
    return () => {
      window.removeEventListener('scroll', noteTop);
      document.removeEventListener('focusin', noteFocus);
    };
  }, [onShow, heading]);
}
