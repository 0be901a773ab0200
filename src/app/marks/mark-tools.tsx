import type { ReactElement } from 'react';

export function MarkTools(): ReactElement | null {
  return null;
}
