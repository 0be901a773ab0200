/**
 * Floats as few bytes, losing none: as 32-bit floats where that comes back bit for bit (what a network gives), else as
 * 64-bit ones. First all first bytes, then all second bytes ..., each less (xor) the one before: values that change
 * little from frame to frame leave long runs of zeros, which deflating makes short. Little-endian.
 */
export interface PackedFloats {
  /** Bytes of one float. */
  readonly width: 4 | 8;
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function packFloats(floats: Float64Array): PackedFloats {
  const narrow = Float32Array.from(floats);
  const width = sameBits(Float64Array.from(narrow), floats) ? 4 : 8;
  const given = width === 4 ? narrow : floats;
  const raw = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const { length } = floats;
  const bytes = new Uint8Array(raw.length);
  for (let plane = 0; plane < width; plane++) {
    let before = 0;
    for (let i = 0; i < length; i++) {
      const byte = raw[i * width + plane]!;
      bytes[plane * length + i] = byte ^ before;
      before = byte;
    }
  }
  return { width, length, bytes };
}

export function unpackFloats({ width, length, bytes }: PackedFloats): Float64Array<ArrayBuffer> {
  const raw = new Uint8Array(length * width);
  for (let plane = 0; plane < width; plane++) {
    let before = 0;
    for (let i = 0; i < length; i++) {
      before ^= bytes[plane * length + i]!;
      raw[i * width + plane] = before;
    }
  }
  return width === 4 ? Float64Array.from(new Float32Array(raw.buffer)) : new Float64Array(raw.buffer);
}

/** Of two arrays of one length. */
function sameBits(a: Float64Array, b: Float64Array): boolean {
  const [one, other] = [a, b].map(
    ({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length * 2),
  ) as [Uint32Array, Uint32Array];
  return one.every((word, i) => word === other[i]);
}
