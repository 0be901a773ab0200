import type { ElementFrames } from '../../workers/analysis-api';
import { ELEMENT_SEEK_TIMEOUT_MS, NEW_PICTURE_TIMEOUT_MS } from './media-limits';

/** A <video> element that shows single frames of a file; `close()` frees it. Runs on the page, not in a worker. */
export interface ElementPlayer extends ElementFrames {
  readonly widthPx: number;
  readonly heightPx: number;
  close(): void;
}

/**
 * Loads a file into a hidden <video> element and shows its first frame.
 * @returns null when the element cannot play the file.
 */
export async function openInElement(file: Blob): Promise<ElementPlayer | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  const url = URL.createObjectURL(file);
  const close = (): void => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  try {
    const loaded = eventOf(video, 'loadeddata');
    video.src = url;
    await loaded;
    if (!(video.videoWidth > 0)) throw new Error('no picture');
  } catch {
    close();
    return null;
  }
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) {
    close();
    return null;
  }
  return {
    widthPx: video.videoWidth,
    heightPx: video.videoHeight,
    close,
    async frameAt(timeS, widthPx, heightPx) {
      await seek(video, timeS);
      canvas.width = widthPx;
      canvas.height = heightPx;
      context.imageSmoothingQuality = 'medium';
      // The element and drawImage both apply the clip's rotation.
      context.drawImage(video, 0, 0, widthPx, heightPx);
      return createImageBitmap(canvas);
    },
  };
}

async function seek(video: HTMLVideoElement, timeS: number): Promise<void> {
  const shown = newPicture(video);
  const seeked = eventOf(video, 'seeked');
  video.currentTime = timeS;
  await seeked;
  await shown;
}

/**
 * Chromium says `seeked` a moment before drawImage gives the new picture; the frame callback is exact, but
 * does not come in a hidden tab, or when the same picture stays on show.
 */
function newPicture(video: HTMLVideoElement): Promise<void> {
  if (!('requestVideoFrameCallback' in video)) return Promise.resolve();
  return new Promise((resolve) => {
    const handle = video.requestVideoFrameCallback(() => done());
    const timer = setTimeout(() => done(), NEW_PICTURE_TIMEOUT_MS);
    const done = (): void => {
      clearTimeout(timer);
      video.cancelVideoFrameCallback(handle);
      resolve();
    };
  });
}

function eventOf(video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      video.removeEventListener(name, onDone);
      video.removeEventListener('error', onError);
      end();
    };
    const onDone = (): void => settle(resolve);
    const onError = (): void => settle(() => reject(new Error(video.error?.message || 'the element failed')));
    const onTimeout = (): void =>
      settle(() => reject(new Error(`no ${name} in ${ELEMENT_SEEK_TIMEOUT_MS} ms`)));
    const timer = setTimeout(onTimeout, ELEMENT_SEEK_TIMEOUT_MS);
    video.addEventListener(name, onDone);
    video.addEventListener('error', onError);
  });
}
