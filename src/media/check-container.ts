import { BlobWindow } from './blob-window';
import { checkBoxes, NO_BOX_BYTES } from './check-boxes';
import { checkElements, type CheckedElements } from './check-elements';
import { CONTAINER_LIMITS } from './container-limits';
import { TAGS, type Element } from './ebml-element';
import * as failures from './media-failure';
import { MediaError } from './media-failure';

/**
 * Looks at what a file says of itself before a reader believes it.
 * @returns what the reader may have of the file
 * @throws {MediaError} `too-large` with the limit that it goes past
 */
export async function checkContainer(file: Blob): Promise<Blob> {
  const { fileBytes } = CONTAINER_LIMITS;
  if (file.size > fileBytes) throw new MediaError(failures.fileTooLarge(file.size, fileBytes));
  const bytes = new BlobWindow(file);
  const head = await bytes.read(0, 4);
  const isElements =
    head.length === 4 && new DataView(head.buffer, head.byteOffset).getUint32(0) === TAGS.ebml;
  if (isElements) {
    const checked = await checkElements(bytes);
    if (checked.fault) throw new MediaError(failures.absurdContainer(checked.fault));
    return checked.segment ? withEnd(file, checked.segment, checked) : file;
  }
  const { fault, fragments } = await checkBoxes(bytes);
  if (fault) throw new MediaError(failures.absurdContainer(fault));
  // A list of fragments at the file's end may point anywhere. It is a short cut that nobody needs: put out of sight.
  return fragments ? new Blob([file, new Uint8Array(NO_BOX_BYTES)]) : file;
}

/**
 * After junk the reader looks for the next part byte by byte, and never ends where there is none (`resync` of mediabunny
 * 1.61): an empty part behind the file lets it find one, within a segment that says no end.
 */
function withEnd(file: Blob, { sizeAt, dataAt }: Element, { endsAt, struck }: CheckedElements): Blob {
  const pieces: BlobPart[] = [file.slice(0, sizeAt), NO_END];
  let at = dataAt;
  for (const place of struck) {
    if (place >= endsAt) break;
    pieces.push(file.slice(at, place), new Uint8Array(1));
    at = place + 1;
  }
  return new Blob([...pieces, file.slice(at, endsAt), EMPTY_PART]);
}

const NO_END = Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
/** `Tags` without any, then 14 bytes of `Void`: the reader does not look at the last eight. */
const EMPTY_PART = Uint8Array.of(0x12, 0x54, 0xc3, 0x67, 0x80, 0xec, 0x8e, ...new Uint8Array(14));
