import type { Chance } from './chance';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a text, as a broken copy, another system or a strange program may leave them; mostly as they were. */
export function spoilText(text: string, chance: Chance): Bytes {
  const bytes = new TextEncoder().encode(text);
  switch (chance.below(24)) {
    case 0:
      return bytes.slice(0, chance.below(bytes.length + 1));
    case 1:
      return joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes);
    case 2:
      return utf16(text, chance.yes(0.5));
    case 3:
      return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
    case 4:
      return flipped(bytes, chance);
    case 5:
      return joined(bytes.slice(0, chance.below(bytes.length)), new Uint8Array(64), bytes);
    case 6:
      return joined(bytes, bytes);
    case 7:
      return chance.yes(0.02)
        ? joined(new Uint8Array(1_000_000).fill(0x20), bytes)
        : joined(bytes, Uint8Array.of(0));
    case 8:
      return joined(bytes.slice(chance.below(bytes.length)));
    case 9:
      return withoutPart(bytes, chance);
    default:
      return bytes;
  }
}

/** As a bad copy has it: some bits are others. */
export function flipped(bytes: Bytes, chance: Chance): Bytes {
  const found = bytes.slice();
  for (let times = 1 + chance.below(16); times > 0 && found.length > 0; times--) {
    found[chance.below(found.length)]! ^= 1 << chance.below(8);
  }
  return found;
}

function withoutPart(bytes: Bytes, chance: Chance): Bytes {
  const from = chance.below(bytes.length + 1);
  return joined(bytes.slice(0, from), bytes.slice(from + chance.below(2000)));
}

function utf16(text: string, littleEndian: boolean): Bytes {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

export function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
