import { useEffect } from 'react';
import { useLive } from './live-context';

/** For every page with a camera: the camera is let go when the page is left, whichever way. */
export function useCloseOnLeave(): void {
  const { desk } = useLive();
  useEffect(() => {
    const close = (): void => desk.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      desk.close();
    };
  }, [desk]);
}
