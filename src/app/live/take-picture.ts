/** The picture that an element shows, ready to be handed over. */
export interface TakenPicture {
  readonly picture: ImageBitmap | VideoFrame;
  /** Its own time, where it carries one, s, as `ShownFrame.timeS`. */
  readonly timeS: number | null;
  /** Camera px per picture px. */
  readonly scale: number;
}

/** @returns `null` where the element shows nothing yet */
export type TakePicture = (video: HTMLVideoElement, longestPx: number) => Promise<TakenPicture | null>;

/**
 * As a video frame, which is a handle on what the camera gave and copies nothing; as a bitmap at the network's size where
 * the browser makes none of elements.
 */
export const takePicture: TakePicture = async (video, longestPx) => {
  const { videoWidth: widthPx, videoHeight: heightPx } = video;
  if (widthPx === 0 || heightPx === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  return takeVideoFrame(video) ?? takeBitmap(video, widthPx, heightPx, longestPx);
};

function takeVideoFrame(video: HTMLVideoElement): TakenPicture | null {
  if (typeof VideoFrame === 'undefined') return null;
  try {
    const picture = new VideoFrame(video);
    return { picture, timeS: picture.timestamp / 1e6, scale: 1 };
  } catch {
    // Not from this element, or not now: the bitmap says which.
    return null;
  }
}

async function takeBitmap(
  video: HTMLVideoElement,
  widthPx: number,
  heightPx: number,
  longestPx: number,
): Promise<TakenPicture | null> {
  const scale = Math.max(1, Math.max(widthPx, heightPx) / longestPx);
  try {
    const picture = await createImageBitmap(video, {
      resizeWidth: Math.round(widthPx / scale),
      resizeHeight: Math.round(heightPx / scale),
      resizeQuality: 'medium',
    });
    return { picture, timeS: null, scale };
  } catch {
    return null;
  }
}
