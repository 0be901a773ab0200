import { words } from '../../core/words/words';
import { groupFrameFiles } from './group-frame-files';

/** What a drop or a file dialog gave us: a file, or a folder with those of its files that may hold keypoints. */
export type DroppedItem =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string; readonly files: readonly File[] };

export interface ChosenFile {
  readonly file: File;
  readonly kind: 'video' | 'pose-track';
  /** Keypoints in a file for each frame: all of them, in order; `file` is the first. */
  readonly frames?: readonly File[];
  /** What to call it where that is not the file's name. */
  readonly name?: string;
}

export interface SortedFiles {
  /** At most two. */
  readonly chosen: readonly ChosenFile[];
  /** One sentence for everything that is not chosen. */
  readonly notices: readonly string[];
}

const VIDEO_ENDING = /\.(mp4|m4v|mov|qt|webm|mkv|avi|3gp|3g2|mts|m2ts|mpg|mpeg|ogv)$/i;
const OTHER_KIND = /^(image|audio|text)\/|^application\/(pdf|zip|json|xml|msword)/;

/** Sorts a drop into what can be analysed and a sentence for each thing that cannot. */
export function sortFiles(items: readonly DroppedItem[]): SortedFiles {
  const notices: string[] = [];
  const usable: ChosenFile[] = [];
  const loose = groupFrameFiles(items.flatMap((item) => (item.kind === 'file' ? [item.file] : [])));
  const frameOf = new Map(loose.clips.flatMap((clip) => clip.files.map((file) => [file, clip] as const)));
  const taken = new Set<unknown>();
  for (const item of items) {
    if (item.kind === 'folder') {
      const inside = keypointsIn(item);
      usable.push(...inside);
      if (inside.length === 0) notices.push(words.dropping.emptyFolder(item.name));
      continue;
    }
    const clip = frameOf.get(item.file);
    if (clip) {
      if (!taken.has(clip)) usable.push(chosenFrames(clip.name, clip.files));
      taken.add(clip);
      continue;
    }
    const kind = kindOf(item.file);
    if (kind) usable.push({ file: item.file, kind });
    else notices.push(whyNot(item.file.name));
  }
  if (usable.length > 2) {
    notices.push(words.dropping.moreThanTwo(usable.slice(2).map(({ file, name }) => name ?? file.name)));
  }
  if (items.length === 0) notices.push(words.dropping.noFile);
  return { chosen: usable.slice(0, 2), notices };
}

function chosenFrames(name: string, files: readonly File[]): ChosenFile {
  return { file: files[0]!, kind: 'pose-track', frames: files, name };
}

/** What Plumbline made itself and does not read says what to drop instead. */
function whyNot(name: string): string {
  if (/\.zip$/i.test(name)) return words.dropping.zip(name);
  if (/\.mot$/i.test(name)) return words.dropping.mot(name);
  return words.dropping.notVideo(name);
}

/**
 * A folder of OpenPose's files is one clip; an unpacked zip of ours is the report in it; else a folder's few files of
 * keypoints are taken one by one.
 */
function keypointsIn({ name, files }: Extract<DroppedItem, { kind: 'folder' }>): ChosenFile[] {
  const { clips, rest } = groupFrameFiles(files);
  if (clips.length > 0) {
    return clips.map((clip) => chosenFrames(clips.length === 1 ? name : clip.name, clip.files));
  }
  const report = rest.find((file) => /\.report\.json$/i.test(file.name));
  if (report) return [{ file: report, kind: 'pose-track' }];
  return rest
    .filter((file) => kindOf(file) === 'pose-track')
    .map((file) => ({ file, kind: 'pose-track' as const }));
}

/** By its name where the system knows no type; what is inside is found out when it is opened. */
function kindOf({ name, type }: File): ChosenFile['kind'] | null {
  if (/\.(json|trc)$/i.test(name)) return 'pose-track';
  if (type.startsWith('video/') || VIDEO_ENDING.test(name)) return 'video';
  return OTHER_KIND.test(type) || /\.[a-z0-9]{1,5}$/i.test(name) ? null : 'video';
}
