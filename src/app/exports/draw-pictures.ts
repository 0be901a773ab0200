import { words } from '../../core/words/words';
import type { ExportFile } from '../../export/export-file';
import type { Engine } from '../engine';
import { ownTime, stillPng, type StillRequest } from '../pictures/picture-blob';
import type { EvidencePicture } from './evidence-pictures';

export interface DrawnPictures {
  readonly files: readonly ExportFile[];
  /** Why frames are missing in them, where they are: a sentence each. */
  readonly failures: readonly string[];
}

/**
 * Draws pictures as PNGs. Each clip is walked through once; where there is no video, or a frame of it cannot be read,
 * the joints stand on the dark stage.
 * @param onDone told how many there are
 * @throws the signal's reason when it is aborted
 */
export async function drawPictures(
  pictures: Engine['pictures'],
  wanted: readonly EvidencePicture[],
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<DrawnPictures> {
  const drawn = new Map<EvidencePicture, Promise<Blob | null>>();
  const failures = new Set<string>();
  let done = 0;
  const draw = (each: EvidencePicture, still: StillRequest, picture: ImageBitmap | null): void => {
    const png = stillPng(picture, still);
    drawn.set(
      each,
      png.finally(() => onDone(++done)),
    );
  };
  for (const [video, own] of byVideo(wanted)) {
    const inOrder = own
      .map((each) => ({ each, still: { ...each.still, timeS: ownTime(each.still.clip, each.still.timeS) } }))
      .sort((a, b) => a.still.timeS - b.still.timeS);
    const outcome = await pictures(
      {
        file: video,
        timesS: inOrder.map(({ still }) => still.timeS),
        crops: inOrder.map(({ still }) => still.crop),
        maxHeightPx: Math.ceil(Math.max(...inOrder.map(({ still }) => still.crop.heightPx))),
      },
      ({ index, picture }) => {
        const asked = inOrder[index];
        if (asked) draw(asked.each, asked.still, picture);
        picture.close();
      },
      signal,
    );
    signal.throwIfAborted();
    if (!outcome.ok) failures.add(words.exports.framesMissing(outcome.error.message));
  }
  const files: ExportFile[] = [];
  for (const each of wanted) {
    if (!drawn.has(each)) draw(each, each.still, null);
    const content = await drawn.get(each)!;
    signal.throwIfAborted();
    if (content) files.push({ name: each.name, kind: 'picture', content, clip: each.clip });
    else failures.add(words.pictures.noPng);
  }
  return { files, failures: [...failures] };
}

function byVideo(wanted: readonly EvidencePicture[]): ReadonlyMap<File, readonly EvidencePicture[]> {
  const groups = new Map<File, EvidencePicture[]>();
  for (const each of wanted) {
    const { video } = each.still.clip;
    if (video) groups.set(video, [...(groups.get(video) ?? []), each]);
  }
  return groups;
}
