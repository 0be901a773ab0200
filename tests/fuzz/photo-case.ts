import { lookAtPhoto } from '../../src/app/live/look-at-photo';
import type { LiveEngine } from '../../src/app/live/live-engine';
import { PHOTO_LIMITS } from '../../src/core/limits/photo-limits';
import type { Chance } from './chance';
import { flipped, joined } from './spoil-text';
import type { Reading } from './watch-reading';

type Bytes = Uint8Array<ArrayBuffer>;

const SIDES = [0, 1, 640, 4000, 12_000, 20_001, 65_535, 0xffffff, 0x7fffffff];

/** A picture that claims any size, in any of the forms; sometimes with bits that are others, or cut off. */
export async function photoCase(chance: Chance): Promise<Reading> {
  const [widthPx, heightPx] = [chance.pick(SIDES), chance.pick(SIDES)];
  let bytes = joined(chance.pick(FORMS)(widthPx, heightPx), new Uint8Array(200));
  const spoiled = chance.yes(0.5);
  if (spoiled) bytes = chance.yes(0.5) ? flipped(bytes, chance) : bytes.slice(0, chance.below(bytes.length));
  const engine = {
    look: () => Promise.resolve({ ok: true, value: { points: null } }),
  } as unknown as LiveEngine;
  let decoded = false;
  const outcome = await lookAtPhoto(engine, new Blob([bytes]), () => {
    decoded = true;
    return Promise.resolve({ width: 1, height: 1, close: () => {} } as ImageBitmap);
  });
  // Forms of fewer bits cannot say more than they can hold.
  const mostPx = PHOTO_LIMITS.pixels;
  if (!spoiled && decoded && (widthPx & 0x3fff) * (heightPx & 0x3fff) > mostPx) {
    throw new Error(`decoded at ${widthPx} x ${heightPx}`);
  }
  return outcome.ok ? 'taken' : { sentence: outcome.error.message };
}

function bytesOf(length: number, text: string, fill: (view: DataView) => void): Bytes {
  const bytes = new Uint8Array(length);
  bytes.set([...text].map((letter) => letter.charCodeAt(0)));
  fill(new DataView(bytes.buffer));
  return bytes;
}

const FORMS: readonly ((widthPx: number, heightPx: number) => Bytes)[] = [
  (w, h) =>
    bytesOf(33, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', (view) => {
      view.setUint32(16, w);
      view.setUint32(20, h);
    }),
  (w, h) =>
    bytesOf(40, '\xff\xd8\xff\xe0\0\x10JFIF', (view) => {
      // The first segment ends at 20; the frame's header follows it.
      view.setUint16(20, 0xffc0);
      view.setUint16(22, 17);
      view.setUint16(25, h & 0xffff);
      view.setUint16(27, w & 0xffff);
    }),
  (w, h) =>
    bytesOf(20, 'GIF89a', (view) => {
      view.setUint16(6, w & 0xffff, true);
      view.setUint16(8, h & 0xffff, true);
    }),
  (w, h) =>
    bytesOf(30, 'RIFF\0\0\0\0WEBPVP8X', (view) => {
      view.setUint16(24, w & 0xffff, true);
      view.setUint16(27, h & 0xffff, true);
    }),
  (w, h) =>
    bytesOf(60, '\0\0\0\x18ftypavif', (view) => {
      [...'ispe'].forEach((letter, i) => view.setUint8(32 + i, letter.charCodeAt(0)));
      view.setUint32(40, w);
      view.setUint32(44, h);
    }),
];
