import { createContext, use, useSyncExternalStore } from 'react';
import type { CompareDesk, CompareState } from './compare-desk';

export const CompareContext = createContext<CompareDesk | null>(null);

export function useCompareDesk(): CompareDesk {
  const desk = use(CompareContext);
  if (!desk) throw new Error('no comparison around this component');
  return desk;
}

export function useCompareState(): CompareState {
  const desk = useCompareDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}
