import { mimeTypeOf } from '../../export/export-file';

/** Hands a file to the browser to be saved; nothing leaves the machine. */
export function saveFile({ name, content }: { readonly name: string; readonly content: BlobPart }): void {
  const url = URL.createObjectURL(new Blob([content], { type: mimeTypeOf(name) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
