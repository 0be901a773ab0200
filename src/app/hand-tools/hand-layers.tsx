import type { ReactElement } from 'react';

export function HandLayers(): ReactElement | null {
  return null;
}
