import type { ReactElement } from 'react';

export function MarkLayer(): ReactElement | null {
  return null;
}
