import type { ReactElement } from 'react';

export function SignalPlots(): ReactElement | null {
  return null;
}
