import type { CompareVideoRequest, VideoHalf } from '../../../workers/analysis-api';
import { strideSide, wholeStrides } from '../../core/gait/gait-phase';
import type { Side } from '../../core/pose/keypoints';
import type { ShownClip } from '../result/clip-player';
import type { ClipPair } from '../side-by-side/pair-clips';

/**
 * What the engine is asked for to put two clips beside each other.
 * @returns null where a video or its joints are not at hand, or one of the clips shows no whole stride
 */
export function compareVideoRequest(
  { before, after, opposite }: ClipPair<ShownClip>,
  skeleton: boolean,
): CompareVideoRequest | null {
  const side = strideSide([before, after].map(({ source }) => source.steps ?? []));
  if (!side) return null;
  const [first, second] = [halfOf(before, side, false), halfOf(after, side, opposite)];
  return first && second && { before: first, after: second, side, skeleton };
}

function halfOf({ source, video, cleaned }: ShownClip, side: Side, mirrored: boolean): VideoHalf | null {
  if (!video || !cleaned) return null;
  return {
    file: video,
    track: cleaned,
    view: source.view,
    strides: wholeStrides(source.steps ?? [], side),
    mirrored,
  };
}
