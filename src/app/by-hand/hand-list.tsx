import type { ReactElement } from 'react';

export function HandList(): ReactElement | null {
  return null;
}
