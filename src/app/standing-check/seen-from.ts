import { trackFromFrames, type PoseFrame } from '../../core/pose/pose-track';
import { viewSeen } from '../../core/standing/hold-view';
import { stillPose } from '../../core/standing/still-pose';
import type { View } from '../../core/track/view';

/** The last pictures that are looked at together, s. */
const WINDOW_S = 0.7;

/**
 * From where somebody is seen who turns before the camera: told by the last pictures, and by the same rule by which the
 * check itself takes a hold or leaves it out.
 */
export class SeenFrom {
  #frames: PoseFrame[] = [];

  /** @param tracker the network's name */
  constructor(readonly tracker: string) {}

  /** @returns `null` where it cannot be told */
  add(frame: PoseFrame, picture: { readonly widthPx: number; readonly heightPx: number }): View | null {
    const last = this.#frames.at(-1);
    if (last && frame.timeS <= last.timeS) this.#frames = [];
    this.#frames = [...this.#frames.filter(({ timeS }) => frame.timeS - timeS < WINDOW_S), frame];
    const pose = stillPose(trackFromFrames(this.#frames, picture.widthPx, picture.heightPx, this.tracker));
    const seen = pose ? viewSeen(pose) : 'unknown';
    return seen === 'unknown' ? null : seen;
  }
}
