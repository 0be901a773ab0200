/** Rows begin at multiples of this, bytes: they can be halved three times and still be read four bytes at once. */
const ROW_BYTES = 16;
/** So many times a frame is halved at most. */
export const MOST_HALVINGS = 3;

/** A plane of a frame: one byte a pixel. */
export interface Plane {
  /** Its first byte. */
  readonly at: number;
  readonly rowBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A frame at one size: brightness, and the colour differences that belong to it. */
export interface PlaneLevel {
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
}

/**
 * A frame as decoders give it (8 bit, 4:2:0, planes one after the other), and halves of it, made when they are asked for.
 * Its memory, about twice the pixels' number in bytes, is used again for another frame of the same size.
 */
export class FramePlanes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** From the frame itself to smaller ones; from the first half on, colour has as many pixels as brightness. */
  readonly #levels: readonly PlaneLevel[];
  readonly #ys: readonly Plane[];
  readonly #us: readonly Plane[];
  readonly #vs: readonly Plane[];
  #made = 0;

  constructor(
    readonly widthPx: number,
    readonly heightPx: number,
  ) {
    let end = 0;
    const plane = (width: number, height: number, rowBytes: number): Plane => {
      const at = end;
      end = at + 4 * Math.ceil((rowBytes * height) / 4);
      return { at, rowBytes, widthPx: width, heightPx: height };
    };
    const rowBytes = ROW_BYTES * Math.ceil(widthPx / ROW_BYTES);
    const halvesOf = (whole: Plane, count: number): Plane[] => {
      const planes = [whole];
      for (let i = 0; i < count; i++) {
        const { widthPx: width, heightPx: height, rowBytes: row } = planes[i]!;
        planes.push(plane(width >> 1, height >> 1, row / 2));
      }
      return planes;
    };
    // The three that decoders fill come first, without gaps.
    const y = plane(widthPx, heightPx, rowBytes);
    const [u, v] = [0, 1].map(() => plane((widthPx + 1) >> 1, (heightPx + 1) >> 1, rowBytes / 2));
    this.#ys = halvesOf(y, MOST_HALVINGS);
    this.#us = halvesOf(u!, MOST_HALVINGS - 1);
    this.#vs = halvesOf(v!, MOST_HALVINGS - 1);
    this.#levels = this.#ys.map((_, n) => {
      const colour = Math.max(0, n - 1);
      return { y: this.#ys[n]!, u: this.#us[colour]!, v: this.#vs[colour]! };
    });
    this.bytes = new Uint8Array(end);
  }

  /** The frame itself: brightness with twice the colours' pixels each way. To be filled; then call `filled`. */
  get frame(): PlaneLevel {
    return this.#levels[0]!;
  }

  /** Another frame is in it: halves are to be made anew. */
  filled(): void {
    this.#made = 0;
  }

  /** @param halvings at most MOST_HALVINGS */
  level(halvings: number): PlaneLevel {
    for (; this.#made < halvings; this.#made++) {
      const n = this.#made;
      halve(this.bytes, this.#ys[n]!, this.#ys[n + 1]!);
      if (n === 0) continue;
      halve(this.bytes, this.#us[n - 1]!, this.#us[n]!);
      halve(this.bytes, this.#vs[n - 1]!, this.#vs[n]!);
    }
    return this.#levels[halvings]!;
  }

  /** Takes a frame whose colours come in pairs (NV12). @param paired its rows as long as here, brightness first */
  fillPaired(paired: Uint8Array): void {
    const { y, u, v } = this.frame;
    const brightness = y.rowBytes * y.heightPx;
    this.bytes.set(paired.subarray(0, brightness), y.at);
    for (let i = 0, from = brightness; i < u.rowBytes * u.heightPx; i++, from += 2) {
      this.bytes[u.at + i] = paired[from]!;
      this.bytes[v.at + i] = paired[from + 1]!;
    }
    this.filled();
  }

  /** Takes the frame of another, made smaller. @param halvings how often; at most MOST_HALVINGS - 1 */
  fillHalved(from: FramePlanes, halvings: number): void {
    const { y } = from.level(halvings);
    // The colours that lie beside the brightness of the next smaller size.
    const { u, v } = from.level(halvings + 1);
    copyRows(from.bytes, y, this.bytes, this.frame.y);
    copyRows(from.bytes, u, this.bytes, this.frame.u);
    copyRows(from.bytes, v, this.bytes, this.frame.v);
    this.filled();
  }
}

/** Each pixel is the mean of two by two; a last odd one is left out. Two pixels at a time, in the halves of one number. */
function halve(bytes: Uint8Array<ArrayBuffer>, from: Plane, to: Plane): void {
  const fours = new Uint32Array(bytes.buffer, from.at, (from.rowBytes * from.heightPx) >> 2);
  const pairs = new Uint16Array(bytes.buffer, to.at, (to.rowBytes * to.heightPx) >> 1);
  const [fourRow, pairRow, pairsAcross] = [from.rowBytes >> 2, to.rowBytes >> 1, (to.widthPx + 1) >> 1];
  for (let row = 0; row < to.heightPx; row++) {
    const above = 2 * row * fourRow;
    const below = above + fourRow;
    const out = row * pairRow;
    for (let i = 0; i < pairsAcross; i++) {
      const a = fours[above + i]!;
      const b = fours[below + i]!;
      const sums =
        (a & 0xff00ff) + ((a >>> 8) & 0xff00ff) + (b & 0xff00ff) + ((b >>> 8) & 0xff00ff) + 0x20002;
      pairs[out + i] = ((sums >>> 2) & 0xff) | ((sums >>> 10) & 0xff00);
    }
  }
}

/** As many as the target has; a last row or column that the source has not is its last one again. */
function copyRows(source: Uint8Array, from: Plane, target: Uint8Array, to: Plane): void {
  for (let row = 0; row < to.heightPx; row++) {
    const at = from.at + Math.min(row, from.heightPx - 1) * from.rowBytes;
    const out = to.at + row * to.rowBytes;
    target.set(source.subarray(at, at + from.widthPx), out);
    if (to.widthPx > from.widthPx) target[out + from.widthPx] = source[at + from.widthPx - 1]!;
  }
}
