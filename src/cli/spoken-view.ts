import type { PoseTrack } from '../core/pose/pose-track';
import { estimateView } from '../core/track/estimate-view';
import type { View } from '../core/track/view';
import type { SpokenView } from './arguments';

/**
 * What "side" means for this clip: which of the runner's sides is towards the camera is seen from the way they
 * face. The other views are taken as they are said.
 * @returns `undefined` for `auto`: the analysis finds the view itself
 */
export function viewAsSpoken(spoken: SpokenView, track: PoseTrack): View | undefined {
  if (spoken === 'auto') return undefined;
  if (spoken !== 'side') return spoken;
  return estimateView(track).facing < 0 ? 'side-left' : 'side-right';
}
