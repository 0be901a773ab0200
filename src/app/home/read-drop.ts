import { plainName } from '../../report/plain-name';
import { plainFile } from './plain-file';
import type { DroppedItem } from './sort-files';

/**
 * What was let go over the page. Folders are told from files, which a plain list of files cannot do. What was dropped
 * can only be asked for while the drop is being told: that is done before the first wait.
 */
export async function readDrop(transfer: DataTransfer): Promise<DroppedItem[]> {
  const entries = [...transfer.items].filter((item) => item.kind === 'file');
  if (entries.length === 0)
    return [...transfer.files].map((file) => ({ kind: 'file', file: plainFile(file) }));
  const dropped = entries.flatMap((item): (DroppedItem | FileSystemDirectoryEntry)[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [entry as FileSystemDirectoryEntry];
    const file = item.getAsFile();
    return file ? [{ kind: 'file', file: plainFile(file) }] : [];
  });
  return Promise.all(dropped.map((item) => ('kind' in item ? item : readFolder(item))));
}

/** Only files that may hold keypoints are opened: a folder may be full of anything. */
const KEYPOINTS = /\.(json|trc)$/i;

async function readFolder(folder: FileSystemDirectoryEntry): Promise<DroppedItem> {
  const files: File[] = [];
  try {
    const reader = folder.createReader();
    // A hundred or so at a time, until there are none left.
    for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) {
      for (const entry of some) {
        if (entry.isFile && KEYPOINTS.test(entry.name))
          files.push(plainFile(await fileOf(entry as FileSystemFileEntry)));
      }
    }
  } catch {
    // A folder that may not be read is, for us, a folder without keypoints.
  }
  return { kind: 'folder', name: plainName(folder.name), files };
}

function readSome(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
