import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { PictureBox } from '../../drawing/picture-box';
import type { ClipClock } from '../clock/clip-clock';
import { exactFrames } from './exact-frames';
import type { ShownFrame } from './shown-frame';
import { StagePicture } from './stage-picture';
import { useObjectUrl } from './use-object-url';
import { paceByVideo } from './video-pacemaker';

interface StagePictures {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** For the <video>; `null` while there is none to show. */
  readonly videoUrl: string | null;
  /** `none`: only the skeleton can be shown. */
  readonly state: 'loading' | 'there' | 'none';
  onVideoError(): void;
}

/** Brings the clip's pictures onto the stage: the video while it plays, exact frames otherwise. */
export function useStagePicture(
  file: File | undefined,
  { widthPx, heightPx }: Pick<PoseTrack, 'widthPx' | 'heightPx'>,
  clock: ClipClock,
  shown: ShownFrame,
  region: PictureBox,
): StagePictures {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<StagePicture | null>(null);
  const [failed, setFailed] = useState<File | null>(null);
  const [there, setThere] = useState<boolean | null>(null);
  const hasVideo = file !== undefined && failed !== file;
  const videoUrl = useObjectUrl(hasVideo ? file : undefined);

  useEffect(() => {
    const [element, over] = [video.current, canvas.current];
    // The element comes with its address, a moment after the file.
    if (!over || (hasVideo && !element)) return;
    const frames = file ? exactFrames(file, clock.timesS) : null;
    let hold: ReturnType<typeof paceByVideo> | undefined;
    const stagePicture = new StagePicture({
      clock,
      canvas: over,
      frames,
      hasVideo,
      clip: { widthPx, heightPx },
      shown,
      seekVideo: (timeS) => hold?.seek(timeS),
      onPicture: setThere,
    });
    picture.current = stagePicture;
    if (element) hold = paceByVideo(element, clock, (frame) => stagePicture.videoShows(frame));
    const seen = new IntersectionObserver(([entry]) => stagePicture.setInView(!!entry?.isIntersecting));
    seen.observe(over.parentElement ?? over);
    return () => {
      seen.disconnect();
      hold?.leave();
      stagePicture.dispose();
      frames?.dispose();
      picture.current = null;
    };
  }, [file, hasVideo, videoUrl, clock, shown, widthPx, heightPx]);

  useEffect(() => {
    const stage = canvas.current?.parentElement;
    if (!stage) return;
    // Also calls at once.
    const observer = new ResizeObserver(() => picture.current?.setRegion(region));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [region, videoUrl]);

  return {
    video,
    canvas,
    videoUrl,
    state: !file || there === false ? 'none' : there ? 'there' : 'loading',
    onVideoError: () => setFailed(file ?? null),
  };
}
