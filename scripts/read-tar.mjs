// The little of the tar format that an npm package uses: ustar headers of 512 bytes, contents padded to 512.
// POSIX.1-1988 ustar: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
const BLOCK = 512;

/**
 * Reads a tar stream entry by entry, keeping in memory only the contents that are wanted.
 * @param {AsyncIterable<Buffer>} stream
 * @param {(name: string) => boolean} isWanted
 * @returns {AsyncGenerator<{name: string, bytes: Buffer}>}
 */
export async function* readTar(stream, isWanted) {
  const read = reader(stream);
  for (;;) {
    const header = await read(BLOCK, true);
    // Two empty blocks, or the end of the stream, end the archive.
    if (!header || header.every((byte) => byte === 0)) return;
    const name = [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
    const size = parseInt(text(header, 124, 12), 8);
    const isFile = header[156] === 0 || header[156] === 0x30;
    const keep = isFile && isWanted(name);
    const bytes = await read(size, keep);
    await read((BLOCK - (size % BLOCK)) % BLOCK, false);
    if (keep) yield { name, bytes };
  }
}

const text = (header, start, length) =>
  header
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();

/** Takes `n` bytes at a time off a stream of chunks of any size. */
function reader(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  return async (n, keep) => {
    const parts = [];
    let left = n;
    while (left > 0) {
      if (rest.length === 0) {
        const { value, done } = await chunks.next();
        if (done) {
          if (left === n && n === BLOCK) return undefined;
          throw new Error('the package ends too early');
        }
        rest = value;
      }
      const taken = rest.subarray(0, left);
      rest = rest.subarray(taken.length);
      left -= taken.length;
      if (keep) parts.push(taken);
    }
    return keep ? Buffer.concat(parts) : undefined;
  };
}
