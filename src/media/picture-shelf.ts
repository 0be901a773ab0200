/** Bytes that a pixel takes in memory. */
const BYTES_PER_PIXEL = 4;

/**
 * Pictures of frames that were decoded, as many as fit into a number of bytes; the one that is farthest from the frame
 * last looked for goes first. It owns its pictures and closes them.
 */
export class PictureShelf {
  readonly #mostBytes: number;
  readonly #pictures = new Map<number, ImageBitmap>();
  #bytes = 0;

  /** @param mostBytes one picture is kept even when it is larger. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The picture still belongs to the shelf. */
  get(place: number): ImageBitmap | undefined {
    return this.#pictures.get(place);
  }

  /** How many pictures of a size fit, at least one. */
  room(widthPx: number, heightPx: number): number {
    return Math.max(1, Math.floor(this.#mostBytes / (widthPx * heightPx * BYTES_PER_PIXEL)));
  }

  /** @param near the place that is looked for: what is far from it makes room. */
  put(place: number, picture: ImageBitmap, near: number): void {
    this.#drop(place);
    this.#pictures.set(place, picture);
    this.#bytes += bytesOf(picture);
    while (this.#bytes > this.#mostBytes && this.#pictures.size > 1) this.#drop(this.#farthestFrom(near));
  }

  clear(): void {
    for (const place of [...this.#pictures.keys()]) this.#drop(place);
  }

  #farthestFrom(near: number): number {
    let farthest = near;
    for (const place of this.#pictures.keys()) {
      if (Math.abs(place - near) > Math.abs(farthest - near)) farthest = place;
    }
    return farthest;
  }

  #drop(place: number): void {
    const picture = this.#pictures.get(place);
    if (!picture) return;
    this.#bytes -= bytesOf(picture);
    this.#pictures.delete(place);
    picture.close();
  }
}

function bytesOf({ width, height }: ImageBitmap): number {
  return width * height * BYTES_PER_PIXEL;
}
