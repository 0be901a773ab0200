import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExportFile } from './export-file';
import type { ExportedReport } from './export-files';
import { safeFileName } from './file-names';
import { readmeText } from './readme-text';

/** Half the time of the usual level 6, and a seventh larger: a clip of ten minutes takes seconds. */
const LEVEL = 1;
/** The earliest day that a zip can hold: the same files give the same bytes on any day and in any place. */
const SAME_DAY = new Date(1980, 0, 1);
const README = 'README.txt';

/**
 * All files of a report in one zip, with a README.txt that says what each is.
 * @param more files to go in besides: pictures, an annotated video
 */
export function zipFiles(
  exported: ExportedReport,
  more: readonly ExportFile[] = [],
): Uint8Array<ArrayBuffer> {
  const files = withOwnNames([...exported.files, ...more]);
  const entries: Zippable = {
    [README]: [strToU8(readmeText({ ...exported, files })), { level: LEVEL }],
  };
  for (const { name, kind, content } of files) {
    // Pictures and videos are as small as they get.
    const level = kind === 'picture' || kind === 'video' ? 0 : LEVEL;
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(entries, { mtime: SAME_DAY }) as Uint8Array<ArrayBuffer>;
}

/** Names as they can be unpacked anywhere, each once: "frame.png", "frame-2.png". */
function withOwnNames(files: readonly ExportFile[]): ExportFile[] {
  const taken = new Set([README.toLowerCase()]);
  return files.map((file) => {
    const safe = safeFileName(file.name);
    const [, stem = safe, ending = ''] = /^(.+?)(\.[^.].*)$/.exec(safe) ?? [];
    let name = safe;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${stem}-${i}${ending}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}
