import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTar } from '../../scripts/read-tar.mjs';

/** A ustar entry, written after the standard's field table, independent of the reader. */
function entry(name: string, contents: Buffer, { prefix = '', type = '0' } = {}): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${contents.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\0' + '00', 257);
  header.write(prefix, 345, 155);
  const padding = Buffer.alloc((512 - (contents.length % 512)) % 512);
  return Buffer.concat([header, contents, padding]);
}

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function namesAndContents(
  archive: Buffer,
  chunk: number,
  wanted: (name: string) => boolean,
): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, bytes } of readTar(inChunks(archive, chunk), wanted)) {
    found.push([name, bytes.toString('latin1')]);
  }
  return found;
}

const END = Buffer.alloc(1024);

test('gives the wanted files whole, however the stream is cut', async () => {
  const files = fc.array(fc.uint8Array({ maxLength: 2000 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 3000 }), async (contents, chunk) => {
      const named = contents.map((bytes, i) => [`package/f${i}`, Buffer.from(bytes)] as const);
      const archive = Buffer.concat([...named.map(([name, bytes]) => entry(name, bytes)), END]);
      const even = named.filter((_, i) => i % 2 === 0);
      const found = await namesAndContents(archive, chunk, (name) => /[02468]$/.test(name));
      expect(found).toEqual(even.map(([name, bytes]) => [name, bytes.toString('latin1')]));
    }),
    { numRuns: 40 },
  );
});

test('passes over folders and extended headers, joins long names', async () => {
  const archive = Buffer.concat([
    entry('package/models/', Buffer.alloc(0), { type: '5' }),
    entry('PaxHeader', Buffer.from('27 path=package/elsewhere\n'), { type: 'x' }),
    entry('a.bin', Buffer.from('weights'), { prefix: 'package/models' }),
    END,
  ]);
  expect(await namesAndContents(archive, 100, () => true)).toEqual([['package/models/a.bin', 'weights']]);
});

test('an archive cut off within a file is an error, not a short file', async () => {
  const archive = entry('package/a.bin', Buffer.alloc(5000, 1)).subarray(0, 3000);
  await expect(namesAndContents(archive, 512, () => true)).rejects.toThrow('too early');
});
