/** Files of one clip's frames, in their order. */
export interface FrameFiles {
  /** What the files' names share. */
  readonly name: string;
  readonly files: readonly File[];
}

/** "run_000000000012_keypoints.json", "run_000012.json": OpenPose writes a file for each frame. */
const FRAME_NAME = /^(.*?)[_-]?\d{3,}(_keypoints)?\.json$/i;

/** Finds files that are frames of one clip: two or more whose names differ by their number only. */
export function groupFrameFiles(files: readonly File[]): {
  readonly clips: readonly FrameFiles[];
  readonly rest: readonly File[];
} {
  const stems = new Map<string, File[]>();
  for (const file of files) {
    const stem = FRAME_NAME.exec(file.name)?.[1];
    if (stem === undefined) continue;
    const own = stems.get(stem);
    if (own) own.push(file);
    else stems.set(stem, [file]);
  }
  const clips = [...stems]
    .filter(([, own]) => own.length > 1)
    .map(([stem, own]) => ({ name: stem === '' ? own[0]!.name : stem, files: own.sort(byName) }));
  const grouped = new Set(clips.flatMap((clip) => clip.files));
  return { clips, rest: files.filter((file) => !grouped.has(file)) };
}

/** By code point, as the command line sorts a folder: OpenPose's numbers all have the same length. */
function byName(a: File, b: File): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
