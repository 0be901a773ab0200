import { useCallback, useEffect, useRef, useState } from 'react';
import type { CalibrationProgress, Machine } from '../../backends/calibration';
import type { ModelId } from '../../pose/pose-estimator';
import type { BackendDesk } from './backend-desk';

export type MeasuringState =
  | { readonly kind: 'idle' | 'done' | 'stopped' }
  | { readonly kind: 'running'; readonly progress: CalibrationProgress | null };

export interface Measuring {
  readonly state: MeasuringState;
  measure(): void;
  stop(): void;
}

/** Measures when it is asked to; leaving the page stops it. */
export function useMeasuring(desk: BackendDesk, model: ModelId): Measuring {
  const [state, setState] = useState<MeasuringState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const measure = useCallback(async (): Promise<void> => {
    if (running.current) return;
    const controller = (running.current = new AbortController());
    setState({ kind: 'running', progress: null });
    const onProgress = (progress: CalibrationProgress): void => setState({ kind: 'running', progress });
    const trials = await desk.measure(model, onProgress, controller.signal);
    running.current = null;
    setState({ kind: trials ? 'done' : 'stopped' });
  }, [desk, model]);
  return { state, measure: () => void measure(), stop: () => running.current?.abort() };
}

/** What could calculate here; `undefined` until it was looked up, `null` where it could not be. */
export function useMachine(desk: BackendDesk): Machine | null | undefined {
  const [machine, setMachine] = useState<Machine | null>();
  useEffect(() => {
    let over = false;
    void desk.machine().then((found) => {
      if (!over) setMachine(found);
    });
    return () => {
      over = true;
    };
  }, [desk]);
  return machine;
}
