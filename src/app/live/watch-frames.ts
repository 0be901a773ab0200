/** A picture that the camera's element shows now. */
export interface ShownFrame {
  /** The frame's own time, s; rises, from wherever the browser begins to count. */
  readonly timeS: number;
  /** When the camera took it, where the browser tells, or else when it was shown: ms on the page's clock. */
  readonly takenAtMs: number;
}

/**
 * Tells of every frame that the element shows, when it shows it. In a hidden tab none is shown, and none is told of; it goes
 * on by itself after that.
 * @returns what stops it
 */
export function watchFrames(video: HTMLVideoElement, onFrame: (frame: ShownFrame) => void): () => void {
  let asked = 0;
  if ('requestVideoFrameCallback' in video) {
    const next = (_nowMs: number, frame: VideoFrameCallbackMetadata): void => {
      asked = video.requestVideoFrameCallback(next);
      onFrame({ timeS: frame.mediaTime, takenAtMs: frame.captureTime ?? frame.presentationTime });
    };
    asked = video.requestVideoFrameCallback(next);
    return () => video.cancelVideoFrameCallback(asked);
  }
  return watchByScreen(video, onFrame);
}

/** Where elements do not tell of their frames: a new time is a new frame. */
function watchByScreen(video: HTMLVideoElement, onFrame: (frame: ShownFrame) => void): () => void {
  let lastS = -Infinity;
  const next = (nowMs: number): void => {
    asked = requestAnimationFrame(next);
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.currentTime === lastS) return;
    lastS = video.currentTime;
    onFrame({ timeS: lastS, takenAtMs: nowMs });
  };
  let asked = requestAnimationFrame(next);
  return () => cancelAnimationFrame(asked);
}
