import type { DroppedItem } from './sort-files';

/** What was let go over the page. Folders are told from files, which a plain list of files cannot do. */
export function readDrop(transfer: DataTransfer): DroppedItem[] {
  const entries = [...transfer.items].filter((item) => item.kind === 'file');
  if (entries.length === 0) return [...transfer.files].map((file) => ({ kind: 'file', file }));
  return entries.flatMap((item): DroppedItem[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ kind: 'folder', name: entry.name }];
    const file = item.getAsFile();
    return file ? [{ kind: 'file', file }] : [];
  });
}
