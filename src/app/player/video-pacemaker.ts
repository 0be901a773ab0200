import type { ClipClock, Pacemaker } from '../clock/clip-clock';
import { frameAt, insideFrame } from '../clock/frame-times';

interface VideoHold {
  /** Shows another moment; of many in a row the last. */
  seek(timeS: number): void;
  /** Lets go of the element. */
  leave(): void;
}

/**
 * Lets a <video> element keep a clip's time while it plays, and tells which frame it shows: exactly where the browser
 * says so with each picture, by its clock elsewhere.
 * @param onPicture told the frame whenever another picture is on the element, playing or not
 */
export function paceByVideo(
  video: HTMLVideoElement,
  clock: ClipClock,
  onPicture: (frame: number) => void,
): VideoHold {
  const { timesS } = clock;
  // One seek at a time: of those asked for meanwhile only the last is made.
  let next: number | null = null;
  const seekNow = (timeS: number): void => {
    next = null;
    video.currentTime = insideFrame(timesS, frameAt(timesS, timeS));
  };
  const seeked = (): void => {
    if (next !== null) seekNow(next);
    else if (!exact) pictured(video.currentTime);
  };
  const pacemaker: Pacemaker = {
    seek(timeS) {
      if (video.seeking) next = timeS;
      else seekNow(timeS);
    },
    play() {
      if (next !== null) seekNow(next);
      // A play that is cut short by a pause is refused too; that one is no surprise.
      video.play().catch(() => halted());
    },
    pause: () => video.pause(),
    setRate(rate) {
      try {
        video.playbackRate = rate;
        return true;
      } catch {
        return false;
      }
    },
  };

  const pictured = (timeS: number): void => {
    // What was on its way before a seek tells nothing of where it plays now; the next picture follows at once.
    if (video.seeking && clock.now().paced) return;
    onPicture(frameAt(timesS, timeS));
    clock.heard(timeS);
  };
  const exact = typeof video.requestVideoFrameCallback === 'function';
  let request = 0;
  const follow = (): void => {
    request = exact
      ? video.requestVideoFrameCallback((_, { mediaTime }) => {
          follow();
          pictured(mediaTime);
        })
      : requestAnimationFrame(() => {
          follow();
          if (!video.paused) pictured(video.currentTime);
        });
  };
  /** The browser stops a video by itself too, to save power or at a press of a headset's key. */
  const halted = (): void => {
    if (video.paused && !video.ended && clock.now().paced) clock.pause();
  };
  const ended = (): void => clock.ended();
  follow();
  video.addEventListener('seeked', seeked);
  video.addEventListener('pause', halted);
  video.addEventListener('ended', ended);
  const unfollow = clock.follow(pacemaker);
  return {
    seek: (timeS) => pacemaker.seek(timeS),
    leave() {
      unfollow();
      if (exact) video.cancelVideoFrameCallback(request);
      else cancelAnimationFrame(request);
      video.removeEventListener('seeked', seeked);
      video.removeEventListener('pause', halted);
      video.removeEventListener('ended', ended);
    },
  };
}
