import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/storage/library/crc32';
import { BadZip, readZipDirectory, unzipBytes } from '../../src/storage/library/read-zip';
import { ZipWriter } from '../../src/storage/library/write-zip';

type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
const LIMITS = { entries: 1000, directoryBytes: 1e6 };
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
const content = fc.uint8Array({ maxLength: 3000 }).map((bytes) => bytes.slice());
const files = fc.dictionary(fc.stringMatching(/^[a-zé/]{1,30}$/), content, {
  noNullPrototype: true,
  maxKeys: 6,
});

async function written(given: Files, { deflate = true, wideFrom = 0xffff_ffff } = {}): Promise<Blob> {
  const zip = new ZipWriter(wideFrom);
  for (const [name, bytes] of Object.entries(given)) {
    await zip.add({ name, content: new Blob([bytes]), deflate });
  }
  return zip.end();
}

async function read(zip: Blob): Promise<Files> {
  const found: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const entry of await readZipDirectory(zip, LIMITS)) found[entry.name] = await unzipBytes(zip, entry);
  return found;
}

describe('a zip', () => {
  it('is read by another program as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (given, deflate) => {
        expect(unzipSync(await bytesOf(await written(given, { deflate })))).toEqual({ ...given });
      }),
    );
  });

  it('of another program is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(0, 1, 9), async (given, level) => {
        const zipped = zipSync(given, { level: level as 0 });
        if (Object.keys(given).length === 0) return;
        expect(await read(new Blob([zipped.slice()]))).toEqual(given);
      }),
    );
  });

  it('comes back, with the records of large files too, wherever they begin', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(3000), fc.boolean(), async (given, wideFrom, deflate) => {
        const zip = await written(given, { wideFrom, deflate });
        if (Object.keys(given).length > 0) expect(await read(zip)).toEqual(given);
      }),
    );
  });

  it('with the records of large files is read by another program', async () => {
    const given = { a: Uint8Array.of(1, 2, 3), b: new Uint8Array(5000).fill(7) };
    expect(unzipSync(await bytesOf(await written(given, { wideFrom: 100 })))).toEqual(given);
  });

  it('stops when it is told to', async () => {
    const zip = new ZipWriter();
    const entry = { name: 'a', content: new Blob(['abc']), deflate: true };
    await expect(zip.add(entry, undefined, AbortSignal.abort())).rejects.toHaveProperty('name', 'AbortError');
  });
});

describe('a damaged zip', () => {
  const given = {
    'one.json': new TextEncoder().encode('{"a":1}'.repeat(200)),
    two: new Uint8Array(900).fill(9),
  };

  it('cut off anywhere is refused', async () => {
    const whole = await written(given);
    for (let size = 0; size < whole.size; size++) {
      await expect(read(whole.slice(0, size)), String(size)).rejects.toBeInstanceOf(BadZip);
    }
  });

  it('with any byte changed is refused, or is the same all the same', async () => {
    for (const wideFrom of [0xffff_ffff, 100]) {
      const whole = await bytesOf(await written(given, { wideFrom }));
      for (let at = 0; at < whole.length; at++) {
        const bytes = whole.slice();
        bytes[at]! ^= 1 << (at % 8);
        try {
          const found = await read(new Blob([bytes]));
          // Its name alone stands in no checksum; it is in two places, though.
          expect(found, String(at)).toEqual(given);
        } catch (error) {
          expect(error, String(at)).toBeInstanceOf(BadZip);
        }
      }
    }
  });

  it('that claims to be small unpacks no further than it claims', async () => {
    const whole = await bytesOf(await written({ bomb: new Uint8Array(10_000_000) }));
    const view = new DataView(whole.buffer);
    // In both headers, the one before the content and the one in the directory: 1,000 bytes.
    view.setUint32(22, 1000, true);
    view.setUint32(view.getUint32(whole.length - 6, true) + 24, 1000, true);
    await expect(read(new Blob([whole]))).rejects.toHaveProperty('fault', 'damaged');
  });

  it('whose entries share their bytes is refused', async () => {
    const whole = await bytesOf(
      await written({ a: Uint8Array.of(1), b: Uint8Array.of(1) }, { deflate: false }),
    );
    const view = new DataView(whole.buffer);
    const directoryAt = view.getUint32(whole.length - 6, true);
    view.setUint32(directoryAt + 47 + 42, 0, true);
    whole[directoryAt + 47 + 46] = 'a'.charCodeAt(0);
    await expect(read(new Blob([whole]))).rejects.toHaveProperty('fault', 'damaged');
  });

  it('with too many entries is refused before any is looked at', async () => {
    const zip = await written(given);
    await expect(readZipDirectory(zip, { ...LIMITS, entries: 1 })).rejects.toHaveProperty(
      'fault',
      'too-many',
    );
    await expect(readZipDirectory(zip, { ...LIMITS, directoryBytes: 50 })).rejects.toHaveProperty(
      'fault',
      'too-many',
    );
  });
});

it('the checksum is that of every other program, in one piece and in several', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (a, b) => {
      const both = Uint8Array.of(...a, ...b);
      expect(crc32(b, crc32(a))).toBe(crc32(both));
      if (nodeCrc32) expect(crc32(both)).toBe(nodeCrc32(both));
    }),
  );
});
