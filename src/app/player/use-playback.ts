import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { frameAt, insideFrame } from '../clock/frame-times';
import { TrackClock } from './track-clock';

export interface Playback {
  /** For the <video>; it is not rendered when there is nothing to play. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly videoUrl: string | null;
  /** The picture cannot be shown: only the skeleton moves. */
  readonly blind: boolean;
  readonly frame: number;
  readonly playing: boolean;
  readonly rate: number;
  setRate(rate: number): void;
  toggle(): void;
  pause(): void;
  showFrame(frame: number): void;
  onVideoError(): void;
}

/**
 * Plays a clip frame by frame: its video where the browser can play it, else the track's times alone.
 * @param file the clip; absent for imported keypoints
 * @param timesS the track's frame times, seconds
 */
export function usePlayback(file: File | undefined, timesS: Float64Array): Playback {
  const video = useRef<HTMLVideoElement>(null);
  const [frame, setFrame] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [rate, setRateState] = useState(1);
  const [failed, setFailed] = useState(false);
  // The frame asked for while paused: pictures of earlier seeks may still come in after it was asked for.
  const wanted = useRef<number | null>(null);
  const videoUrl = useObjectUrl(file);
  const blind = !file || failed;

  const clock = useMemo(() => {
    const clock: TrackClock = new TrackClock(timesS.at(-1) ?? 0, () => {
      setFrame(frameAt(timesS, clock.currentTime));
      setPlaying(!clock.paused);
    });
    return clock;
  }, [timesS]);
  useEffect(() => () => clock.pause(), [clock]);

  useEffect(() => {
    const element = video.current;
    if (blind || !element) return;
    return followVideo(
      element,
      (timeS) => {
        const index = frameAt(timesS, timeS);
        if (wanted.current === null || wanted.current === index) setFrame(index);
      },
      (now) => {
        if (now) wanted.current = null;
        setPlaying(now);
      },
    );
  }, [blind, videoUrl, timesS]);

  const player = useCallback(() => (blind ? clock : video.current), [blind, clock]);
  const toggle = useCallback(() => {
    const target = player();
    wanted.current = null;
    if (!target?.paused) target?.pause();
    // A play that is cut short by a pause rejects; there is nothing to do about it.
    else void Promise.resolve(target.play()).catch(() => {});
    setPlaying(target ? !target.paused : false);
  }, [player]);
  const pause = useCallback(() => player()?.pause(), [player]);
  const showFrame = useCallback(
    (asked: number) => {
      const target = player();
      const index = Math.min(Math.max(Math.round(asked), 0), timesS.length - 1);
      wanted.current = index;
      setFrame(index);
      if (!target) return;
      target.pause();
      target.currentTime = insideFrame(timesS, index);
    },
    [player, timesS],
  );
  const setRate = useCallback(
    (next: number) => {
      setRateState(next);
      const target = player();
      if (target) target.playbackRate = next;
    },
    [player],
  );
  const onVideoError = useCallback(() => setFailed(true), []);
  return { video, videoUrl, blind, frame, playing, rate, setRate, toggle, pause, showFrame, onVideoError };
}

/** Made and freed with the component; a strict double mount must not free the one in use. */
function useObjectUrl(file: File | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an address is a resource, not a derived value
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

/** Tells the time of each picture as it comes on show, exactly where the browser can say it. */
function followVideo(
  video: HTMLVideoElement,
  onPicture: (timeS: number) => void,
  onPlaying: (playing: boolean) => void,
): () => void {
  let request = 0;
  const exact = typeof video.requestVideoFrameCallback === 'function';
  const follow = (): void => {
    request = exact
      ? video.requestVideoFrameCallback((_, { mediaTime }) => {
          onPicture(mediaTime);
          follow();
        })
      : requestAnimationFrame(() => {
          onPicture(video.currentTime);
          follow();
        });
  };
  const told = (): void => onPlaying(!video.paused);
  follow();
  for (const event of ['play', 'pause', 'ended']) video.addEventListener(event, told);
  return () => {
    if (exact) video.cancelVideoFrameCallback(request);
    else cancelAnimationFrame(request);
    for (const event of ['play', 'pause', 'ended']) video.removeEventListener(event, told);
  };
}
