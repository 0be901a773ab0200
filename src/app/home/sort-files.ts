/** What a drop or a file dialog gave us: a file, or the name of a folder. */
export type DroppedItem =
  { readonly kind: 'file'; readonly file: File } | { readonly kind: 'folder'; readonly name: string };

export interface ChosenFile {
  readonly file: File;
  readonly kind: 'video' | 'pose-track';
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
  for (const item of items) {
    if (item.kind === 'folder') {
      notices.push(
        `“${item.name}” is a folder. Open it and drop the video itself: one clip, or two of the same runner.`,
      );
      continue;
    }
    const kind = kindOf(item.file);
    if (kind) usable.push({ file: item.file, kind });
    else notices.push(`“${item.file.name}” is not a video. Plumbline reads MP4, MOV, WebM and MKV clips.`);
  }
  if (usable.length > 2) {
    const rest = usable.slice(2).map(({ file }) => `“${file.name}”`);
    notices.push(
      `Two clips make a report, one from the side and one from behind or in front. The first two are used; ${listed(rest)} ${
        rest.length === 1 ? 'waits' : 'wait'
      } for another time.`,
    );
  }
  if (items.length === 0) notices.push('Nothing was dropped that is a file. Choose a video from your disk.');
  return { chosen: usable.slice(0, 2), notices };
}

/** By its name where the system knows no type; what is inside is found out when it is opened. */
function kindOf({ name, type }: File): ChosenFile['kind'] | null {
  if (/\.json$/i.test(name)) return 'pose-track';
  if (type.startsWith('video/') || VIDEO_ENDING.test(name)) return 'video';
  return OTHER_KIND.test(type) || /\.[a-z0-9]{1,5}$/i.test(name) ? null : 'video';
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
