/** As large as a picture file says that it is, before its turning; nothing is decoded. */
export interface PictureHeader {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** So much of a file is enough to find its size: a JPEG has its thumbnail and colour profile in front. */
export const PICTURE_HEAD_BYTES = 1024 * 1024;

/**
 * The size of a PNG, JPEG, GIF, BMP, WebP, AVIF or HEIC by its header; the largest, where a file says several.
 * @param head the file's beginning, up to {@link PICTURE_HEAD_BYTES}
 * @returns `null` where it is none of these, or ends before it says
 */
export function readPictureHeader(head: Uint8Array): PictureHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const starts = (text: string, at = 0): boolean =>
    [...text].every((letter, i) => head[at + i] === letter.charCodeAt(0));
  try {
    if (starts('\x89PNG')) return size(view.getUint32(16), view.getUint32(20));
    if (starts('\xff\xd8')) return jpeg(view);
    if (starts('GIF8')) return size(view.getUint16(6, true), view.getUint16(8, true));
    if (starts('BM')) return size(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
    if (starts('RIFF') && starts('WEBP', 8)) return webp(view, starts);
    if (starts('ftyp', 4)) return heif(view, starts);
  } catch (error) {
    // The head ends within its header.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function size(widthPx: number, heightPx: number): PictureHeader {
  return { widthPx, heightPx };
}

/** Segment by segment up to the first frame's header (SOF0 to SOF15, without DHT, JPG and DAC). */
function jpeg(view: DataView): PictureHeader | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Filling, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return size(view.getUint16(at + 7), view.getUint16(at + 5));
    } else {
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
}

function webp(view: DataView, starts: (text: string, at: number) => boolean): PictureHeader | null {
  const bits24 = (at: number): number => view.getUint16(at, true) + 0x10000 * view.getUint8(at + 2);
  if (starts('VP8X', 12)) return size(1 + bits24(24), 1 + bits24(27));
  if (starts('VP8 ', 12)) return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (!starts('VP8L', 12)) return null;
  const bits = view.getUint32(21, true);
  return size(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
}

/** AVIF and HEIC say the size of each of their parts (`ispe`) in a property somewhere in front. */
function heif(view: DataView, starts: (text: string, at: number) => boolean): PictureHeader | null {
  let [widthPx, heightPx] = [0, 0];
  for (let at = 8; at + 16 <= view.byteLength; at++) {
    if (!starts('ispe', at)) continue;
    widthPx = Math.max(widthPx, view.getUint32(at + 8));
    heightPx = Math.max(heightPx, view.getUint32(at + 12));
  }
  return widthPx > 0 ? size(widthPx, heightPx) : null;
}
