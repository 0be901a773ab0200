import { plainName } from '../../report/plain-name';

/** The same file under a name that may be shown, and without the folder that it came from. */
export function plainFile(file: File): File {
  const name = plainName(file.name);
  if (name === file.name && !file.webkitRelativePath) return file;
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}
