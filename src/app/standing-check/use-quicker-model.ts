import { useCallback, useEffect, useRef } from 'react';
import { median } from '../../core/signal/statistics';
import type { ModelId } from '../../pose/pose-estimator';
import { useLive } from '../live/live-context';
import { LONGEST_LOOK_MS, QUICK_MODEL, STANDING_MODEL } from './standing-model';

/** The first looks after a start are slower than those that follow. */
const WARM_UP = 2;
const LOOKS = 5;

/**
 * Where the network needs too long for a picture, the quicker one takes over: once, and before the first hold, for looks
 * are counted while the person finds their place.
 * @returns what tells the network that looks now
 */
export function useQuickerModel(active: boolean): () => ModelId {
  const { desk } = useLive();
  const model = useRef<ModelId>(STANDING_MODEL);
  useEffect(() => {
    if (!active) return;
    model.current = STANDING_MODEL;
    const took: number[] = [];
    const forget = desk.onSeen(({ networkMs }) => {
      took.push(networkMs);
      if (took.length < WARM_UP + LOOKS) return;
      forget();
      if (median(took.slice(WARM_UP)) <= LONGEST_LOOK_MS) return;
      model.current = QUICK_MODEL;
      void desk.open(QUICK_MODEL, desk.state().camera?.device.id ?? null);
    });
    return forget;
  }, [active, desk]);
  return useCallback(() => model.current, []);
}
