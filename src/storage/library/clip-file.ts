import * as v from 'valibot';
import { packFloats, unpackFloats } from './packed-floats';
import { fromPlain, toPlain } from './plain-value';

/** "PLC1". */
const MAGIC = 0x31434c50;
const HEAD_BYTES = 8;

const head = v.object({
  value: v.unknown(),
  floats: v.array(
    v.object({
      width: v.picklist([4, 8]),
      length: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** A value with arrays of floats in it as one piece: magic, bytes of the JSON, the JSON, the floats one by one. */
export function packClip(value: unknown): Blob {
  const floats: Float64Array[] = [];
  const plain = toPlain(value, floats);
  const packed = floats.map(packFloats);
  const sizes = packed.map(({ width, length }) => ({ width, length }));
  const json = new TextEncoder().encode(JSON.stringify({ value: plain, floats: sizes }));
  const first = new DataView(new ArrayBuffer(HEAD_BYTES));
  first.setUint32(0, MAGIC, true);
  first.setUint32(4, json.length, true);
  return new Blob([first, json, ...packed.map(({ bytes }) => bytes)]);
}

/**
 * The way back.
 * @throws {RangeError} where it was not made by {@link packClip}
 */
export function unpackClip(bytes: Uint8Array<ArrayBuffer>): unknown {
  if (bytes.length < HEAD_BYTES) throw new RangeError('too short');
  const first = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const jsonEnd = HEAD_BYTES + first.getUint32(4, true);
  if (first.getUint32(0, true) !== MAGIC || jsonEnd > bytes.length) throw new RangeError('no clip');
  const read = v.safeParse(head, parsed(bytes.subarray(HEAD_BYTES, jsonEnd)));
  if (!read.success) throw new RangeError('no head');
  let at = jsonEnd;
  const floats = read.output.floats.map(({ width, length }) => {
    const end = at + width * length;
    if (end > bytes.length) throw new RangeError('floats end early');
    const found = unpackFloats({ width, length, bytes: bytes.subarray(at, end) });
    at = end;
    return found;
  });
  if (at !== bytes.length) throw new RangeError('more than its floats');
  return fromPlain(read.output.value, floats);
}

/** @throws {RangeError} where it is no JSON in UTF-8 */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RangeError('no JSON');
  }
}
