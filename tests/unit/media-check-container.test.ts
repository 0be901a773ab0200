import { describe, expect, it } from 'vitest';
import { checkContainer } from '../../src/media/check-container';
import { CONTAINER_LIMITS } from '../../src/media/container-limits';
import { MediaError } from '../../src/media/media-failure';
import { boxBytes } from '../fuzz/spoil-boxes';
import { joined } from '../fuzz/spoil-text';

type Bytes = Uint8Array<ArrayBuffer>;

function words(...values: readonly number[]): Bytes {
  const bytes = new Uint8Array(4 * values.length);
  values.forEach((value, i) => new DataView(bytes.buffer).setUint32(4 * i, value));
  return bytes;
}

const box = (name: string, ...inside: readonly Bytes[]): Bytes => boxBytes(name, joined(...inside));
const FTYP = box('ftyp', new TextEncoder().encode('isom'), words(0));

async function refusalOf(...parts: readonly Bytes[]): Promise<string> {
  try {
    await checkContainer(new Blob([...parts]));
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    expect(error.failure.code).toBe('too-large');
    return error.failure.message;
  }
  throw new Error('it was taken');
}

describe('an MP4 that says more than it holds', () => {
  it('a fragment of 4,294,967,295 pictures in 8 bytes', async () => {
    const run = box('trun', words(0, 0xffffffff));
    expect(await refusalOf(FTYP, box('moov'), box('moof', box('traf', run)))).toMatch(
      /names 4,294,967,295 pictures; 1,000,000 is the most/,
    );
  });

  it('the same in the list of contents, within a box that lies about its size', async () => {
    const run = box('trun', words(0, 0xffffffff));
    new DataView(run.buffer).setUint32(0, 0x7fffffff);
    expect(await refusalOf(FTYP, box('moov', box('moof', box('traf', run))))).toMatch(/4,294,967,295/);
  });

  it('times of 10^9 pictures that are shown in another order', async () => {
    const table = box('stbl', box('stts', words(0, 1, 1e9, 1)), box('ctts', words(0, 1, 1, 0)));
    expect(await refusalOf(FTYP, box('moov', box('trak', table)))).toMatch(/1,000,000,000 pictures/);
    // In order, nobody makes a list of them: one second of sound has 48,000.
    const sound = box('stbl', box('stts', words(0, 1, 1e9, 1)));
    expect((await checkContainer(new Blob([FTYP, box('moov', box('trak', sound))]))).size).toBeGreaterThan(0);
  });

  it('chunks of 2,147,483,648 pictures, which would be added up for each', async () => {
    const table = box('stbl', box('stsc', words(0, 1, 1, 0x80000000, 1)));
    expect(await refusalOf(FTYP, box('moov', box('trak', table)))).toMatch(
      /2,147,483,648 .* 200,000 is the most/,
    );
  });

  it('notes whose names have no length', async () => {
    const keys = box('keys', words(0, 0xffffffff, 0, 0));
    expect(await refusalOf(FTYP, box('moov', box('meta', keys)))).toMatch(/endlessly many/);
  });

  it('65 tracks, 200,001 boxes, a list of 64 MiB', async () => {
    const tracks = Array.from({ length: CONTAINER_LIMITS.tracks + 1 }, () => box('trak'));
    expect(await refusalOf(FTYP, box('moov', ...tracks))).toMatch(
      /says that it has 65 tracks; 64 is the most/,
    );
    const free = new Uint8Array(8 * (CONTAINER_LIMITS.parts + 1));
    for (let at = 0; at < free.length; at += 8) free.set(box('free'), at);
    expect(await refusalOf(FTYP, free)).toMatch(/in 200,001 pieces; 200,000 is the most/);
    expect(await refusalOf(FTYP, box('moov', new Uint8Array(CONTAINER_LIMITS.indexBytes)))).toMatch(
      /68 MB; 67 MB/,
    );
  });

  it('a fragment with 65 parts, whose pictures would be sorted again for each', async () => {
    const parts = Array.from({ length: CONTAINER_LIMITS.tracks + 1 }, () => box('traf'));
    expect(await refusalOf(FTYP, box('moov'), box('moof', ...parts))).toMatch(/65 tracks/);
  });

  it('has its list of fragments put out of sight, which may point anywhere', async () => {
    const file = new Blob([FTYP, box('moov', box('mvex')), box('mfra', words(0, 0, 24))]);
    const checked = await checkContainer(file);
    expect(new Uint8Array(await checked.slice(file.size).arrayBuffer())).toEqual(new Uint8Array(8));
  });
});

describe('a WebM that says more than it holds', () => {
  /** A size of four bytes and the content. */
  function sized(content: Bytes): Bytes {
    return joined(words((0x10000000 | content.length) >>> 0), content);
  }
  const part = (id: readonly number[], content: Bytes): Bytes => joined(Uint8Array.from(id), sized(content));
  const HEAD = part([0x1a, 0x45, 0xdf, 0xa3], new Uint8Array(0));
  const SEGMENT = Uint8Array.of(0x18, 0x53, 0x80, 0x67, 0xff);
  const CLUSTER = [0x1f, 0x43, 0xb6, 0x75];

  it('blocks of 256 pictures each, in three bytes', async () => {
    const block = part([0xa3], Uint8Array.of(0x81, 0, 0, 0x04, 0xff));
    const cluster = part(CLUSTER, joined(...new Array<Bytes>(100).fill(block)));
    expect(await refusalOf(HEAD, SEGMENT, cluster)).toMatch(/list of contents names 20,224 pictures/);
  });

  it('65 tracks', async () => {
    const tracks = part(
      [0x16, 0x54, 0xae, 0x6b],
      joined(...new Array<Bytes>(65).fill(part([0xae], words(0)))),
    );
    expect(await refusalOf(HEAD, SEGMENT, tracks)).toMatch(/65 tracks/);
    const one = part([0x16, 0x54, 0xae, 0x6b], part([0xae], words(0)));
    expect(await refusalOf(HEAD, SEGMENT, ...new Array<Bytes>(65).fill(one))).toMatch(/65 tracks/);
    expect(
      await refusalOf(HEAD, ...new Array<Bytes>(1001).fill(part([0x42, 0xf3], words(8))), SEGMENT),
    ).toMatch(/1001 pieces; 1000 is/);
  });

  it('a list that is pointed at where no part of the file is', async () => {
    const hidden = part([0x1c, 0x53, 0xbb, 0x6b], words(0));
    const around = part([0xec], hidden);
    const seek = part([0x53, 0xac], words(13 + 8 + 4 + 1));
    const head = part([0x11, 0x4d, 0x9b, 0x74], seek);
    const place = head.length + 1 + 4;
    new DataView(head.buffer).setUint32(head.length - 4, place);
    expect(await refusalOf(HEAD, SEGMENT, head, around)).toMatch(/pieces/);
  });

  it('has a part struck out whose size cannot be read: it would be found again and again', async () => {
    const file = new Blob([HEAD, SEGMENT, Uint8Array.of(...CLUSTER, 0, 0, 0, 0), part([0xec], words(1))]);
    const bytes = new Uint8Array(await (await checkContainer(file)).arrayBuffer());
    const at = HEAD.length + 4 + 8;
    expect([...bytes.slice(at, at + 4)]).toEqual([0, ...CLUSTER.slice(1)]);
  });

  it('ends with an empty part, so that a reader that looks for one after junk finds it', async () => {
    const junk = new Uint8Array(50).fill(0x55);
    const file = new Blob([HEAD, SEGMENT, part(CLUSTER, junk), junk]);
    const bytes = new Uint8Array(await (await checkContainer(file)).arrayBuffer());
    expect([...bytes.slice(-21, -16)]).toEqual([0x12, 0x54, 0xc3, 0x67, 0x80]);
  });
});
