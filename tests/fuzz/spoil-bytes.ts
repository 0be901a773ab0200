import type { Chance } from './chance';
import { flipped, joined } from './spoil-text';

type Bytes = Uint8Array<ArrayBuffer>;
export { joined };

const NUMBERS = [
  0, 1, 2, 7, 8, 15, 16, 255, 65_535, 1_000_000_000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

/** A number that no clip has, or one next to the right one. */
export function absurd32(chance: Chance, near: number): number {
  return chance.yes(0.2) ? (near + chance.below(17) - 8) >>> 0 : chance.pick(NUMBERS);
}

/** Whatever the form: cut off, bits that are others, a stretch that is lost, overwritten, swapped or there twice. */
export function spoilBytes(bytes: Bytes, chance: Chance): Bytes {
  const n = bytes.length;
  const [a, b] = [chance.below(n + 1), chance.below(n + 1)].sort((x, y) => x - y) as [number, number];
  const near = Math.min(n, a + chance.below(400));
  switch (chance.below(8)) {
    case 0:
      return bytes.slice(0, a);
    case 1:
      return joined(bytes.slice(0, a), bytes.slice(near));
    case 2:
      return bytes.slice().fill(chance.below(256), a, near);
    case 3:
      return joined(bytes.slice(0, a), bytes.slice(b), bytes.slice(a, b));
    case 4:
      return joined(bytes.slice(0, near), bytes.slice(a));
    case 5:
      return joined(bytes, bytes);
    default:
      return flipped(bytes, chance);
  }
}
