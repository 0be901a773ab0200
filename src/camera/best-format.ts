import type { CameraFormat } from './camera';
import { compareFormats, formatOf, mayGive, mostFps, USUAL_FPS, wishFor } from './camera-format';

/** The first wish: the most of both, of which the browser gives what comes nearest. */
export const MOST: CameraFormat = { widthPx: 1920, heightPx: 1080, framesPerSecond: 120 };

/**
 * Brings a camera that was opened with {@link MOST} to the format that serves gait best ({@link compareFormats}). Browsers
 * weigh pixels and frames alike, and many cameras give their highest rate at a smaller size only: whatever would be better
 * than what came, and lies within what the camera states, is tried, and the best is kept. Most cameras have 30 frames a
 * second at every size: nothing is tried then, for each try restarts the camera.
 */
export async function settleOnBest(track: MediaStreamTrack): Promise<void> {
  const most = mostFps(track) ?? USUAL_FPS;
  const wishes = [
    { widthPx: 1280, heightPx: 720, framesPerSecond: most },
    { widthPx: 1280, heightPx: 720, framesPerSecond: USUAL_FPS },
    { widthPx: 640, heightPx: 480, framesPerSecond: most },
  ].filter((wish) => mayGive(track, wish));
  let [best, bestWish] = [formatOf(track), MOST];
  let now = best;
  for (const wish of wishes) {
    if (compareFormats(wish, best) >= 0) continue;
    now = (await applyWish(track, wish)) ?? now;
    if (compareFormats(now, best) < 0) [best, bestWish] = [now, wish];
  }
  if (compareFormats(best, now) !== 0) await applyWish(track, bestWish);
}

/** @returns what the track gives from now on; `null` where the browser refused, and it goes on as before */
export async function applyWish(track: MediaStreamTrack, wish: CameraFormat): Promise<CameraFormat | null> {
  try {
    await track.applyConstraints(wishFor(wish) as MediaTrackConstraints);
  } catch {
    return null;
  }
  return formatOf(track);
}
