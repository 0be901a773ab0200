import { useEffect } from 'react';

/** Keeps the screen on while `active`, where the browser can; it is let go after, and taken again after a hidden tab. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const wakeLock = (navigator as { wakeLock?: WakeLock }).wakeLock;
    if (!wakeLock) return;
    let wanted = true;
    let held: WakeLockSentinel | null = null;
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const lock = await wakeLock.request('screen');
        // Asked for, and no longer wanted when it came.
        if (wanted) held = lock;
        else await lock.release();
      } catch {
        // A low battery may refuse it: the timer runs all the same.
      }
    };
    const onVisible = (): void => void take();
    void take();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', onVisible);
      void held?.release().catch(() => {});
    };
  }, [active]);
}
