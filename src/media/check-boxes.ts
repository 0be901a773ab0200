import { CONTAINER_LIMITS } from './container-limits';
import type { BlobWindow } from './blob-window';
import { absurdBox } from './absurd-box';

/** What is wrong with a container: a limit that it goes past, with what was found there. */
export interface ContainerFault {
  readonly what: 'parts' | 'index' | 'tracks' | 'entries' | 'frame';
  readonly found: number;
  readonly most: number;
}

export interface CheckedBoxes {
  readonly fault: ContainerFault | null;
  /** Whether its pictures stand in fragments, each with a list of its own. */
  readonly fragments: boolean;
}

const LARGE_SIZE = 1;
/** A box of no size, put behind a file: it ends it for every reader. */
export const NO_BOX_BYTES = 8;

/**
 * Walks the boxes of an MP4 or MOV and looks into those that list its contents. Nothing is made of what they list.
 * @returns the first thing that goes past a limit; none also where the file is damaged otherwise: then the reader
 *   stops by itself
 */
export async function checkBoxes(file: BlobWindow): Promise<CheckedBoxes> {
  let parts = 0;
  let fragments = false;
  const checked = (fault: ContainerFault | null): CheckedBoxes => ({ fault, fragments });
  for (let at = 0; at + 8 <= file.sizeBytes;) {
    if (++parts > CONTAINER_LIMITS.parts) {
      return checked({ what: 'parts', found: parts, most: CONTAINER_LIMITS.parts });
    }
    const head = await file.read(at, 16);
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const name = String.fromCharCode(...head.subarray(4, 8));
    let size = view.getUint32(0);
    if (size === LARGE_SIZE) {
      if (head.length < 16) return checked(null);
      size = Number(view.getBigUint64(8));
    }
    // As the reader has it: a box of no size ends the file.
    if (size < 8) return checked(null);
    if (name === 'moov' || name === 'moof') {
      const most = name === 'moov' ? CONTAINER_LIMITS.indexBytes : CONTAINER_LIMITS.fragmentBytes;
      // One that the file does not hold whole is never read; a few bytes may be put behind it.
      if (at + size <= file.sizeBytes + NO_BOX_BYTES) {
        if (size > most) return checked({ what: 'index', found: size, most });
        const index = await file.read(at, size);
        const fault = absurdBox(index);
        if (fault) return checked(fault);
        fragments ||= name === 'moof' || holdsFragments(index);
      }
    }
    at += size;
  }
  return checked(null);
}

/** Says that fragments follow (`mvex`). */
function holdsFragments(index: Uint8Array): boolean {
  for (let at = 4; at + 4 <= index.length; at++) {
    if (index[at] === 0x6d && String.fromCharCode(...index.subarray(at, at + 4)) === 'mvex') return true;
  }
  return false;
}
