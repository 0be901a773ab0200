import { FrameCanvas } from '../src/media/frame-canvas';
import type { PixelPicture } from '../src/picture/network-picture';

/** Turns the pictures of a camera into pixels at the network's size. */
export interface LivePictures {
  /**
   * Does not close the picture.
   * @param longestPx longest side of what comes of it; nothing is blown up
   */
  read(picture: ImageBitmap | VideoFrame, longestPx: number): PixelPicture;
  /** An empty one, for the network's first look: that one compiles, and is slow. */
  blank(longestPx: number): PixelPicture;
}

/** One canvas for as long as the camera's pictures keep their size. */
export function livePictures(): LivePictures {
  let canvas: FrameCanvas | null = null;
  let key = '';
  const canvasFor = (widthPx: number, heightPx: number, longestPx: number): FrameCanvas => {
    const wanted = `${widthPx} ${heightPx} ${longestPx}`;
    if (!canvas || key !== wanted) canvas = new FrameCanvas(widthPx, heightPx, longestPx);
    key = wanted;
    return canvas;
  };
  return {
    read: (picture, longestPx) => {
      const { widthPx, heightPx } = sizeOf(picture);
      return canvasFor(widthPx, heightPx, longestPx).picture((context, width, height) =>
        context.drawImage(picture, 0, 0, width, height),
      );
    },
    blank: (longestPx) => ({ pixels: new ImageData(longestPx, longestPx), scale: 1 }),
  };
}

/** As it is shown, upright. */
function sizeOf(picture: ImageBitmap | VideoFrame): { widthPx: number; heightPx: number } {
  return 'displayWidth' in picture
    ? { widthPx: picture.displayWidth, heightPx: picture.displayHeight }
    : { widthPx: picture.width, heightPx: picture.height };
}
