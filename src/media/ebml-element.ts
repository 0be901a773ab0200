import type { BlobWindow } from './blob-window';

/** Ids of the elements that are told apart here. https://www.rfc-editor.org/rfc/rfc9559 */
export const TAGS = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cues: 0x1c53bb6b,
  chapters: 0x1043a770,
  tags: 0x1254c367,
  attachments: 0x1941a469,
  cluster: 0x1f43b675,
  void: 0xec,
  trackEntry: 0xae,
  seekPosition: 0x53ac,
  blockGroup: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;

/** Lists of contents: read whole. */
export const INDEXES: ReadonlySet<number> = new Set([
  TAGS.seekHead,
  TAGS.info,
  TAGS.tracks,
  TAGS.cues,
  TAGS.tags,
  TAGS.attachments,
]);
/** What stands in a segment, one after the other. */
export const SEGMENT_PARTS: ReadonlySet<number> = new Set([
  ...INDEXES,
  TAGS.chapters,
  TAGS.cluster,
  TAGS.void,
]);
export const BLOCKS: ReadonlySet<number> = new Set([TAGS.block, TAGS.simpleBlock]);

export interface Element {
  readonly id: number;
  /** `null` = it does not say: it lasts until something else begins. */
  readonly size: number | null;
  /** Where its size stands, and where its content begins. */
  readonly sizeAt: number;
  readonly dataAt: number;
}

/** An id and a size of at most 8 bytes each: ids of more than 4 nobody has, but the reader steps over them. */
const HEAD_BYTES = 16;

/** @returns `null` where there is none, or the file ends within its head */
export async function readElement(file: BlobWindow, at: number): Promise<Element | null> {
  const bytes = await file.read(at, HEAD_BYTES);
  return elementIn(bytes, 0, at);
}

/**
 * The head of an element within bytes.
 * @param from where it begins in them
 * @param offset where the bytes begin in the file: `dataAt` is a place in that
 */
export function elementIn(bytes: Uint8Array, from: number, offset = 0): Element | null {
  const idWidth = widthOf(bytes[from]);
  if (idWidth === null) return null;
  const sizeWidth = widthOf(bytes[from + idWidth]);
  const end = from + idWidth + (sizeWidth ?? 0);
  if (sizeWidth === null || end > bytes.length) return null;
  let id = 0;
  for (let i = from; i < from + idWidth; i++) id = id * 256 + bytes[i]!;
  let size = bytes[from + idWidth]! & ((1 << (8 - sizeWidth)) - 1);
  let unknown = size === (1 << (8 - sizeWidth)) - 1;
  for (let i = from + idWidth + 1; i < end; i++) {
    unknown &&= bytes[i] === 0xff;
    size = size * 256 + bytes[i]!;
  }
  // Of all-ones sizes only these two widths are taken as "unknown" by the reader.
  const said = unknown && (sizeWidth === 1 || sizeWidth === 8) ? null : size;
  return { id, size: said, sizeAt: offset + from + idWidth, dataAt: offset + end };
}

/** Bytes of a number by its first one: as many as zeros stand in front of the first 1, and one. */
function widthOf(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23;
}
