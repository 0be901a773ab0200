import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitrateFor, evenSize } from '../../src/media/annotate-video-encoder';
import { BlobFile } from '../../src/media/annotate-video-target';

describe('a file that grows as a Blob', () => {
  it('holds what an array would hold, whatever is written over', async () => {
    const write = fc.record({
      back: fc.double({ min: 0, max: 1, noNaN: true }),
      data: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        const file = new BlobFile();
        const expected: number[] = [];
        for (const { back, data } of writes) {
          const position = Math.round(back * file.size);
          file.write(Uint8Array.from(data), position);
          data.forEach((byte, i) => (expected[position + i] = byte));
        }
        const found = new Uint8Array(await file.blob('video/mp4').arrayBuffer());
        expect([...found]).toEqual(expected);
        expect(file.size).toBe(expected.length);
      }),
    );
  });

  it('refuses a hole', () => {
    const file = new BlobFile();
    file.write(new Uint8Array(4), 0);
    expect(() => file.write(new Uint8Array(1), 5)).toThrow(RangeError);
  });

  it('keeps nothing of a file whose writer gives up', async () => {
    const file = new BlobFile();
    const writer = file.stream().getWriter();
    await writer.write({ type: 'write', data: new Uint8Array(100), position: 0 });
    expect(file.size).toBe(100);
    await writer.abort();
    expect(file.size).toBe(0);
    expect(file.blob('').size).toBe(0);
  });
});

describe('size and rate', () => {
  it('is even, never larger than the clip, and keeps its proportions to a pixel', () => {
    const px = fc.integer({ min: 96, max: 8000 });
    fc.assert(
      fc.property(px, px, fc.constantFrom(Infinity, 1920, 1280), (widthPx, heightPx, longestPx) => {
        const size = evenSize(widthPx, heightPx, longestPx);
        expect((size.widthPx % 2) + (size.heightPx % 2)).toBe(0);
        const scale = Math.min(1, longestPx / Math.max(widthPx, heightPx));
        expect(widthPx * scale - size.widthPx).toBeGreaterThanOrEqual(-1e-6);
        expect(widthPx * scale - size.widthPx).toBeLessThan(2);
        expect(heightPx * scale - size.heightPx).toBeGreaterThanOrEqual(-1e-6);
        expect(heightPx * scale - size.heightPx).toBeLessThan(2);
      }),
    );
    expect(evenSize(1080, 1920)).toEqual({ widthPx: 1080, heightPx: 1920 });
    expect(evenSize(3840, 2160, 1920)).toEqual({ widthPx: 1920, heightPx: 1080 });
  });

  it('stays below 500 MB for the longest clip, and worth looking at for any', () => {
    const clips = fc.tuple(
      fc.integer({ min: 96, max: 8000 }),
      fc.integer({ min: 96, max: 8000 }),
      fc.double({ min: 5, max: 480, noNaN: true }),
      fc.double({ min: 0.1, max: 600, noNaN: true }),
    );
    fc.assert(
      fc.property(clips, ([widthPx, heightPx, fps, durationS]) => {
        const bitrate = bitrateFor(widthPx, heightPx, fps, durationS);
        expect((bitrate * durationS) / 8).toBeLessThanOrEqual(500e6 + durationS);
        expect(bitrate).toBeGreaterThanOrEqual(1_000_000);
        expect(Number.isInteger(bitrate)).toBe(true);
      }),
    );
  });
});
