import { BlobWindow } from './blob-window';
import { checkBoxes } from './check-boxes';
import { checkElements } from './check-elements';
import { CONTAINER_LIMITS } from './container-limits';
import { TAGS } from './ebml-element';
import * as failures from './media-failure';
import { MediaError } from './media-failure';

/** A box of no size: it ends the file for every reader. */
const NO_BOX_BYTES = 8;

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
    const { fault, endsAt } = await checkElements(bytes);
    if (fault) throw new MediaError(failures.absurdContainer(fault));
    // Behind it a reader would look for a next part byte by byte, and one looks for ever.
    return endsAt < file.size ? file.slice(0, endsAt) : file;
  }
  const { fault, fragments } = await checkBoxes(bytes);
  if (fault) throw new MediaError(failures.absurdContainer(fault));
  // A list of fragments at the file's end may point anywhere. It is a short cut that nobody needs: put out of sight.
  return fragments ? new Blob([file, new Uint8Array(NO_BOX_BYTES)]) : file;
}
