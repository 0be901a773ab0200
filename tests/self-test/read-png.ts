import { inflateSync } from 'node:zlib';

export interface PlainPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Red, green, blue of every pixel, row by row. */
  readonly rgb: Uint8Array;
}

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * The pixels of a PNG, read without a browser: 8 bits a channel, RGB or RGBA, not interlaced, as a canvas writes it.
 * https://www.w3.org/TR/png-3/
 */
export function readPng(file: Buffer): PlainPicture {
  const header = file.subarray(16, 29);
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]!];
  if (!channels || header[8] !== 8 || header[12] !== 0) throw new Error('another kind of PNG');
  const rows = inflateSync(Buffer.concat([...chunks(file, 'IDAT')]));
  const stride = widthPx * channels;
  const plain = new Uint8Array(stride * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const filter = rows[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? plain[y * stride + x - channels]! : 0;
      const up = y > 0 ? plain[(y - 1) * stride + x]! : 0;
      const corner = x >= channels && y > 0 ? plain[(y - 1) * stride + x - channels]! : 0;
      plain[y * stride + x] =
        rows[y * (stride + 1) + 1 + x]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
  }
  const rgb = new Uint8Array(3 * widthPx * heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) {
    for (let k = 0; k < 3; k++) rgb[3 * i + k] = plain[channels * i + k]!;
  }
  return { widthPx, heightPx, rgb };
}

function* chunks(file: Buffer, wanted: string): Generator<Buffer> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === wanted) yield file.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
