import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileSha256 } from '../../src/media/file-sha256';
import { HASH_CHUNK_BYTES } from '../../src/media/media-limits';
import { Sha256 } from '../../src/media/sha256';

describe('Sha256', () => {
  // FIPS 180-2, appendix B.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s"', (text, digest) => {
    expect(new Sha256().update(new TextEncoder().encode(text)).hexDigest()).toBe(digest);
  });

  it('is what Node says, however the data is cut up', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
        const ours = new Sha256();
        const theirs = createHash('sha256');
        for (const piece of pieces) {
          ours.update(piece);
          theirs.update(piece);
        }
        expect(ours.hexDigest()).toBe(theirs.digest('hex'));
      }),
    );
  });
});

describe('fileSha256', () => {
  const bytes = new Uint8Array(2 * HASH_CHUNK_BYTES + 12345).map((_, i) => (i * 31) % 251);

  it('reads a file in pieces and tells how far it is', async () => {
    const fractions: number[] = [];
    const digest = await fileSha256(new Blob([bytes]), (fraction) => fractions.push(fraction));
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(fractions.length).toBe(3);
    expect(fractions.at(-1)).toBe(1);
  });

  it('stops at the next piece when it is aborted', async () => {
    const controller = new AbortController();
    let pieces = 0;
    const stop = (): void => {
      pieces++;
      controller.abort();
    };
    await expect(fileSha256(new Blob([bytes]), stop, controller.signal)).rejects.toThrow('abort');
    expect(pieces).toBe(1);
  });
});
