import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipKey } from '../../src/storage/library/clip-key';
import { packClip, unpackClip } from '../../src/storage/library/clip-file';
import { packFloats, unpackFloats } from '../../src/storage/library/packed-floats';
import { fromPlain, toPlain } from '../../src/storage/library/plain-value';
import { bits } from '../fixtures/library/bits';
import { madeUpClip } from '../fixtures/library/made-up-session';

/** Floats of any bits at all: every NaN, -0, the smallest and the largest. */
const anyFloats = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes) => new Float64Array(bytes.slice(0, bytes.length - (bytes.length % 8)).buffer));
const narrowFloats = fc.array(fc.float(), { maxLength: 50 }).map((values) => Float64Array.from(values));
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', '$map', '$object', '$', 'toString'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, NaN, -0, 0, Infinity, -Infinity),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    anyFloats,
    narrowFloats,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  ),
}));
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

describe('floats', () => {
  it('come back bit for bit, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(anyFloats, narrowFloats), (floats) => {
        expect(bits(unpackFloats(packFloats(floats)))).toBe(bits(floats));
      }),
      { numRuns: 500 },
    );
  });

  it('take half the room where 32 bits say all, and not where they do not', () => {
    expect(packFloats(Float64Array.of(0.5, NaN, -0, Infinity, Math.fround(0.1))).width).toBe(4);
    expect(packFloats(Float64Array.of(0.5, 0.1)).width).toBe(8);
  });

  it('that are part of a longer array come back alone', () => {
    const part = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
    expect([...unpackFloats(packFloats(part))]).toEqual([2, 3]);
  });
});

describe('a value', () => {
  it('comes back from JSON as it was, with keys of every name', () => {
    fc.assert(
      fc.property(value, (given) => {
        const floats: Float64Array[] = [];
        const json = JSON.stringify(toPlain(given, floats));
        const back = fromPlain(JSON.parse(json), floats);
        expect(bits(back)).toEqual(bits(given));
        expect(Object.getPrototypeOf(Object(back))).toBe(Object.getPrototypeOf(Object(given)));
      }),
      { numRuns: 500 },
    );
  });

  it('comes back from its file', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        expect(bits(unpackClip(await bytesOf(packClip(given))))).toEqual(bits(given));
      }),
    );
    const clip = madeUpClip(3, 'run.mp4');
    expect(bits(unpackClip(await bytesOf(packClip(clip))))).toEqual(bits(clip));
  });

  it('of another kind is refused rather than lost', () => {
    for (const other of [() => 1, Symbol('x'), 1n, new Set([1]), new Uint8Array(3), /x/]) {
      expect(() => toPlain({ other }, [])).toThrow(TypeError);
    }
  });

  it('that was tampered with is refused, and touches no prototype', () => {
    for (const wrong of [
      '{"$map":[[1]]}',
      '{"$map":7}',
      '{"$number":"toString"}',
      '{"$floats":0}',
      '{"$floats":-1}',
      '{"$floats":"length"}',
      '{"$date":"now"}',
      '{"$object":[[1,2]]}',
      '{"$unknown":1}',
      '{"$date":1,"more":2}',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ]) {
      expect(() => fromPlain(JSON.parse(wrong), []), wrong.slice(0, 40)).toThrow(RangeError);
    }
    const evil = fromPlain(JSON.parse('{"__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}}}'), []);
    expect(({} as { evil?: number }).evil).toBeUndefined();
    expect((evil as { evil?: number }).evil).toBeUndefined();
  });

  it('in a file that was damaged is refused or whole, never a crash of another kind', async () => {
    const whole = await bytesOf(packClip(madeUpClip(3, 'run.mp4', 30, 1)));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at]! ^= by;
        try {
          unpackClip(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the key of a clip', () => {
  it('is the same for the same content, another for any change of it', () => {
    const keyOf = (change: (clip: ReturnType<typeof madeUpClip>) => unknown = () => 0): string => {
      const clip = structuredClone(madeUpClip(3, 'run.mp4'));
      change(clip);
      return clipKey(clip);
    };
    const changed = [
      keyOf(),
      keyOf(({ track }) => (track.timesS[17]! += 1e-12)),
      keyOf(({ track }) => (track.columns.get('nose')!.xPx[0] = 0)),
      keyOf(({ track }) => (track.columns.get('nose')!.xPx[7] = NaN)),
      keyOf(({ warnings }) => (warnings as unknown[]).pop()),
      keyOf((clip) => Object.assign(clip, { sha256: 'f'.repeat(64) })),
      keyOf(({ track }) => (track.columns as Map<unknown, unknown>).delete('nose')),
    ];
    expect(new Set(changed).size).toBe(changed.length);
    expect(keyOf()).toBe(changed[0]);
    const turned = Object.fromEntries(Object.entries(madeUpClip(3, 'run.mp4')).reverse());
    expect(clipKey(turned as never)).toBe(changed[0]);
  });
});
