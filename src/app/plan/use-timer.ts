import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TimerPhase } from '../../core/plan/timer-phase';
import { TimerEngine, type TimerSignalsOn, type TimerView } from './timer-engine';
import { TimerSound } from './timer-sound';
import { useWakeLock } from './use-wake-lock';

/**
 * A timer for as long as its component is shown; then it pauses and is kept.
 *
 * @param phases what it runs through; a change counts from the next start
 * @param keptMs where it was left the last time
 */
export function useTimer<Phase extends TimerPhase>(
  phases: readonly Phase[],
  keptMs: number,
  on: TimerSignalsOn,
  keep: (elapsedMs: number) => void,
): { readonly timer: TimerEngine<Phase>; readonly view: TimerView<Phase> } {
  const [sound] = useState(() => new TimerSound());
  const [timer] = useState(() => new TimerEngine(phases, keptMs, sound, keep));
  const view = useSyncExternalStore(timer.subscribe, timer.view);
  const { sound: sounds, vibration } = on;

  useEffect(() => timer.set(phases), [timer, phases]);
  useEffect(() => timer.signalWith({ sound: sounds, vibration }), [timer, sounds, vibration]);
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'visible') timer.wake();
      else timer.keepNow();
    };
    const onPageHide = (): void => timer.keepNow();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onPageHide);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onPageHide);
      timer.pause();
      sound.close();
    };
  }, [timer, sound]);
  useWakeLock(view.status === 'running');
  return { timer, view };
}
