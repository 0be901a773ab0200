import { HASH_CHUNK_BYTES } from './media-limits';
import { Sha256 } from './sha256';

/**
 * SHA-256 of a file as 64 hex digits, read in pieces so that a long clip does not fill the memory.
 * (`crypto.subtle` wants it whole, and is missing on pages served over plain http.)
 * @param onProgress share of the file that was read, 0..1.
 * @throws the signal's reason when it is aborted; what the browser throws when the file cannot be read.
 */
export async function fileSha256(
  file: Blob,
  onProgress?: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const hash = new Sha256();
  for (let start = 0; start < file.size; start += HASH_CHUNK_BYTES) {
    signal?.throwIfAborted();
    const end = Math.min(file.size, start + HASH_CHUNK_BYTES);
    hash.update(new Uint8Array(await file.slice(start, end).arrayBuffer()));
    onProgress?.(end / file.size);
  }
  return hash.hexDigest();
}
