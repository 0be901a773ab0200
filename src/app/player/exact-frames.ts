import { FramesClient } from '../../client/frames-client';
import { nearestFrame } from '../clock/frame-times';

/** A clip's single frames, asked for by their place in the track's times. */
export interface ExactFrames {
  /**
   * Opens the clip when it is first called. One call at a time: another one would overtake it.
   * @returns the upright picture, which the caller closes; `null` when there will be none
   */
  picture(frame: number, longestPx: number): Promise<ImageBitmap | null>;
  dispose(): void;
}

/**
 * @param timesS of the track. The clip's own are the same, except where keypoints came from elsewhere: then the nearest
 *   frame is meant.
 */
export function exactFrames(file: File, timesS: Float64Array): ExactFrames {
  const client = new FramesClient();
  let opened: ReturnType<FramesClient['open']> | null = null;
  return {
    async picture(frame, longestPx) {
      opened ??= client.open(file);
      const held = await opened;
      if (!held.ok) return null;
      const outcome = await client.frameAt(nearestFrame(held.value.timesS, timesS[frame] ?? 0), longestPx);
      return outcome.ok ? outcome.value.picture : null;
    },
    dispose: () => client.dispose(),
  };
}
