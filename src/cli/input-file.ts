import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CommandEnd, EXIT } from './exit-codes';

export type InputKind = 'video' | 'pose-json' | 'trc' | 'openpose-folder';

export interface InputFile {
  readonly path: string;
  readonly kind: InputKind;
  /** The file's name without what tells its kind: report files are named after it. */
  readonly name: string;
}

/**
 * Finds out what an input is by what it is on the disk and how its name ends.
 * @throws {CommandEnd} (unreadable input) when there is nothing to read
 */
export async function openInput(path: string): Promise<InputFile> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) {
    throw new CommandEnd(EXIT.unreadableInput, `There is no file ${path}: check the name and the folder.`);
  }
  if (entry.isDirectory()) {
    const names = await readdir(path);
    if (names.some((name) => name.endsWith('.json'))) {
      return { path, kind: 'openpose-folder', name: basename(path) };
    }
    throw new CommandEnd(
      EXIT.unreadableInput,
      `${path} is a folder without OpenPose JSON files. Name one video or one pose track instead.`,
    );
  }
  if (entry.size === 0) {
    throw new CommandEnd(EXIT.unreadableInput, `${path} is empty: copy it from the camera once more.`);
  }
  return { path, kind: kindOf(path), name: basename(path).replace(/(\.pose)?\.[^.]+$/i, '') };
}

function kindOf(path: string): InputKind {
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return 'pose-json';
  return ending === '.trc' ? 'trc' : 'video';
}

/** SHA-256 of a file's bytes, in hex; of a folder's `*.json` files one after the other, by name. */
export async function sha256Of(input: InputFile): Promise<string> {
  const hash = createHash('sha256');
  const paths =
    input.kind === 'openpose-folder'
      ? (await readdir(input.path)).filter((name) => name.endsWith('.json')).sort()
      : [''];
  for (const path of paths) {
    for await (const chunk of createReadStream(path === '' ? input.path : `${input.path}/${path}`)) {
      hash.update(chunk as Buffer);
    }
  }
  return hash.digest('hex');
}
