import type { ReactElement } from 'react';
import { ACCURACY_HASH } from './accuracy-route';

export function AccuracyLink(): ReactElement {
  return <a href={ACCURACY_HASH}>How accurate is this?</a>;
}
