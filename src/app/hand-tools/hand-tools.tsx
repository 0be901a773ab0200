import type { ReactElement } from 'react';

export function HandTools(): ReactElement | null {
  return null;
}
