/**
 * What a clip's container may hold at most. Its numbers are looked at before the reader is given the file: a reader
 * that makes a list of as many entries as a number says can be made to fill the memory by four bytes.
 */
export const CONTAINER_LIMITS = {
  /** Ten minutes of the largest pictures that phones write. */
  fileBytes: 16_000_000_000,
  /** Boxes or elements that stand one after the other in the file: a fragment for each of 36,000 frames, twice. */
  parts: 200_000,
  /** A list of contents (`moov`, `Cues`, ...); one of ten minutes has a megabyte. */
  indexBytes: 64 * 2 ** 20,
  /** One fragment's list (`moof`). */
  fragmentBytes: 4 * 2 ** 20,
  /** A stretch of WebM or MKV that is read at once. */
  clusterBytes: 256 * 2 ** 20,
  /** Pictures, sound, subtitles, and more. */
  tracks: 64,
  /** Pictures that a list may name: 25 times as many as are taken. */
  entries: 1_000_000,
  /** Pictures or samples of sound that stand together: a second of sound has up to 192,000. */
  chunkEntries: 200_000,
  /** Of a picture's side: 8K is 7,680. */
  sidePx: 8192,
  /** One picture as it is packed. */
  frameBytes: 64 * 2 ** 20,
} as const;
