import type { PeerPose, PeerRequest, PeerRun } from './peers-run';

/** A peer that is loaded and can be asked. */
export interface LoadedPeer {
  /** Makes the frame that the video shows ready for the peer; its time counts as seeking. Without it: the video itself. */
  prepare?(video: HTMLVideoElement): void;
  /** @param timeS since the clock began, always rising */
  find(video: HTMLVideoElement, timeS: number): Promise<PeerPose | null> | PeerPose | null;
}

/** How far the first frame, looked at before the clock runs, lies before its second look. */
const WARM_UP_S = 1;

/**
 * Goes through the file chosen in the page as a user of a peer would: the video is sent to each frame, and the peer is
 * asked when it stands there. The first frame is looked at once before the clock runs: it compiles and searches, which
 * is not what a clip's frames cost.
 * @throws {Error} when no file was chosen or the browser cannot play it
 */
export async function runOnSeekingVideo(
  { timesS, sureOfFrames }: PeerRequest,
  load: () => Promise<LoadedPeer>,
): Promise<PeerRun> {
  const video = await openChosenClip();
  const shown = sureOfFrames ? watchShownFrames(video) : undefined;
  const beganMs = performance.now();
  const peer = await load();
  const loadMs = performance.now() - beganMs;
  const readyMs: number[] = [];
  const poseMs: number[] = [];
  const poses: (PeerPose | null)[] = [];
  const look = async (i: number, timeS: number): Promise<void> => {
    const startMs = performance.now();
    await seek(video, middleOfFrame(timesS, i));
    await shown?.(timesS[i]!);
    peer.prepare?.(video);
    const shownMs = performance.now();
    const pose = await peer.find(video, timeS);
    const foundMs = performance.now();
    readyMs.push(shownMs - startMs);
    poseMs.push(foundMs - shownMs);
    poses.push(pose);
  };
  await look(0, 0);
  for (const list of [readyMs, poseMs, poses]) list.length = 0;
  for (const [i, timeS] of timesS.entries()) await look(i, WARM_UP_S + timeS - timesS[0]!);
  return { widthPx: video.videoWidth, heightPx: video.videoHeight, loadMs, readyMs, poseMs, poses };
}

async function openChosenClip(): Promise<HTMLVideoElement> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no clip was chosen');
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(file);
  await once(video, 'loadeddata');
  // pose-detection takes a picture's size from here, where a video has it only when it is told.
  video.width = video.videoWidth;
  video.height = video.videoHeight;
  return video;
}

/** Times of frames are rounded on their way: in its middle no other frame is meant. */
function middleOfFrame(timesS: readonly number[], i: number): number {
  const [before, at, after] = [timesS[i - 1], timesS[i]!, timesS[i + 1]];
  return at + ((after ?? 2 * at - (before ?? at)) - at) / 2;
}

async function seek(video: HTMLVideoElement, timeS: number): Promise<void> {
  const seeked = once(video, 'seeked');
  video.currentTime = timeS;
  await seeked;
}

/** A frame's time may be rounded by so much on its way; no clip here has frames that lie nearer. */
const ROUNDING_S = 0.002;
const PATIENCE_MS = 10_000;

/**
 * `seeked` comes now and then before the frame does, more often on a busy machine: what is drawn then is the frame before.
 * @returns a wait until the video shows the frame of that time
 */
function watchShownFrames(video: HTMLVideoElement): (timeS: number) => Promise<void> {
  let shownS = NaN;
  const watch = (): void => {
    video.requestVideoFrameCallback((_, { mediaTime }) => {
      shownS = mediaTime;
      watch();
    });
  };
  watch();
  return async (timeS) => {
    const sinceMs = performance.now();
    while (!(Math.abs(shownS - timeS) < ROUNDING_S)) {
      if (performance.now() - sinceMs > PATIENCE_MS) {
        throw new Error(`the browser shows the frame of ${shownS} s, not that of ${timeS} s`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
}

function once(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('the browser cannot play the clip'));
    video.addEventListener('error', failed, { once: true });
    video.addEventListener(
      event,
      () => {
        video.removeEventListener('error', failed);
        resolve();
      },
      { once: true },
    );
  });
}
