import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { BadZip, readZipDirectory, unzipBytes } from '../../src/storage/library/read-zip';
import { ZipWriter } from '../../src/storage/library/write-zip';
import { BlobReader, ZipWriter as EngineWriter } from '../../src/storage/library/zip-engine';

type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
const LIMITS = { entries: 1000, directoryBytes: 1e6 };
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
const content = fc.uint8Array({ maxLength: 3000 }).map((bytes) => bytes.slice());
const files = fc.dictionary(fc.stringMatching(/^[a-zé/]{0,29}[a-zé]$/), content, {
  noNullPrototype: true,
  maxKeys: 6,
});

async function written(given: Files, { deflate = true } = {}): Promise<Blob> {
  const zip = new ZipWriter();
  for (const [name, bytes] of Object.entries(given)) {
    await zip.add({ name, content: new Blob([bytes]), deflate });
  }
  return zip.end();
}

/** With the records that a file of more than 4 GiB has. */
async function wide(given: Files): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const into = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (piece) => void pieces.push(piece.slice()),
  });
  const zip = new EngineWriter(into, { zip64: true });
  for (const [name, bytes] of Object.entries(given)) await zip.add(name, new BlobReader(new Blob([bytes])));
  await zip.close();
  return new Blob(pieces);
}

async function read(zip: Blob): Promise<Files> {
  const found: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const entry of await readZipDirectory(zip, LIMITS)) found[entry.name] = await unzipBytes(entry);
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

  it('shows its folders, and unpacks none', async () => {
    const zip = new Blob([zipSync({ 'sessions/': new Uint8Array(0) }).slice()]);
    const [folder] = await readZipDirectory(zip, LIMITS);
    expect(folder).toMatchObject({ name: 'sessions/', bytes: 0 });
    await expect(unzipBytes(folder!)).rejects.toHaveProperty('fault', 'damaged');
  });

  it('comes back, with the records of large files too', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (given, large) => {
        const zip = large ? await wide(given) : await written(given);
        if (Object.keys(given).length > 0) expect(await read(zip)).toEqual(given);
      }),
    );
  });

  it('is the same to the last byte on another day and in another place', async () => {
    const given = { 'a.json': new TextEncoder().encode('{"a":1}'.repeat(50)), b: Uint8Array.of(1, 2) };
    const now = await bytesOf(await written(given));
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      expect(await bytesOf(await written(given))).toEqual(now);
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  it('tells how much of the content was taken, to its end', async () => {
    const content = new Blob([new Uint8Array(700_000)]);
    for (const deflate of [true, false]) {
      let bytes = 0;
      await new ZipWriter().add({ name: 'a', content, deflate }, (more) => (bytes += more));
      expect(bytes).toBe(content.size);
    }
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
    for (const zip of [await written(given), await wide(given)]) {
      const whole = await bytesOf(zip);
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
    const names = Array.from({ length: 1500 }, (_, i) => `${i}`.padStart(100, '-'));
    const many = await written(Object.fromEntries(names.map((name) => [name, new Uint8Array(0)])));
    const most = { entries: 2000, directoryBytes: 150_000 };
    expect(await readZipDirectory(many, { ...most, directoryBytes: 250_000 })).toHaveLength(1500);
    await expect(readZipDirectory(many, most)).rejects.toHaveProperty('fault', 'too-many');
  });

  it('that is encrypted is refused', async () => {
    const whole = await bytesOf(await written({ a: Uint8Array.of(1) }));
    const view = new DataView(whole.buffer);
    const directoryAt = view.getUint32(whole.length - 6, true);
    view.setUint16(6, view.getUint16(6, true) | 1, true);
    view.setUint16(directoryAt + 8, view.getUint16(directoryAt + 8, true) | 1, true);
    await expect(readZipDirectory(new Blob([whole]), LIMITS)).rejects.toHaveProperty('fault', 'damaged');
  });
});
