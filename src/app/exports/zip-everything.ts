import type { Progress } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { ClipJoints } from '../../export/clip-joints';
import type { ExportFile } from '../../export/export-file';
import { exportPieces } from '../../export/export-files';
import { clipNames } from '../../export/file-names';
import { Pacer, piecemeal } from '../../export/pieces';
import { zipFiles } from '../../export/zip-files';
import type { Report } from '../../report/report';
import type { Engine } from '../engine';
import type { ShownClip } from '../result/clip-player';
import { annotateRequest } from '../video-export/annotate-request';
import { drawPictures } from './draw-pictures';
import { evidencePictures } from './evidence-pictures';

/** All that is at hand of a report. */
export interface ReportAtHand {
  readonly report: Report;
  /** In the report's order, as are the joints. */
  readonly clips: readonly ShownClip[];
  readonly joints: readonly ClipJoints[];
}

/** What is being made. */
export type ZipStep =
  | { readonly step: 'pictures'; readonly done: number; readonly total: number }
  | { readonly step: 'video'; readonly clip: string; readonly progress?: Progress }
  | { readonly step: 'files' }
  | { readonly step: 'zip'; readonly fraction: number };

export interface MadeZip {
  readonly name: string;
  readonly content: Blob;
  /** What could not be made, a sentence each; the rest is there. */
  readonly missing: readonly string[];
}

/**
 * Makes the zip of a report: its files, pictures of what was found, and, if wanted, each clip's annotated video. The
 * page stays alive meanwhile.
 * @throws the signal's reason when it is aborted
 */
export async function zipEverything(
  engine: Pick<Engine, 'pictures' | 'annotate'>,
  { report, clips, joints }: ReportAtHand,
  withVideo: boolean,
  onStep: (step: ZipStep) => void,
  signal: AbortSignal,
): Promise<MadeZip> {
  const pacer = new Pacer(signal);
  const names = clipNames(clips.map(({ source }) => source.clip.name));
  onStep({ step: 'files' });
  const wanted = await piecemeal(evidencePictures(report, clips, names), pacer);
  const total = wanted.length;
  if (total > 0) onStep({ step: 'pictures', done: 0, total });
  const onPicture = (done: number): void => onStep({ step: 'pictures', done, total });
  const { files, failures } = await drawPictures(engine.pictures, wanted, onPicture, signal);
  const videos = withVideo ? await annotatedVideos(engine.annotate, clips, names, onStep, signal) : NONE;
  onStep({ step: 'files' });
  const exported = await piecemeal(exportPieces(report, joints, names), pacer);
  const content = await zipFiles(exported, [...files, ...videos.files], {
    pacer,
    onProgress: (fraction) => onStep({ step: 'zip', fraction }),
  });
  return { name: `${exported.name}.plumbline.zip`, content, missing: [...failures, ...videos.failures] };
}

interface Videos {
  readonly files: readonly ExportFile[];
  readonly failures: readonly string[];
}

const NONE: Videos = { files: [], failures: [] };

async function annotatedVideos(
  annotate: Engine['annotate'],
  clips: readonly ShownClip[],
  names: readonly string[],
  onStep: (step: ZipStep) => void,
  signal: AbortSignal,
): Promise<Videos> {
  const files: ExportFile[] = [];
  const failures: string[] = [];
  for (const [i, clip] of clips.entries()) {
    const request = annotateRequest(clip);
    if (!request) continue;
    const { name } = clip.source.clip;
    onStep({ step: 'video', clip: name });
    const onProgress = (progress: Progress): void => onStep({ step: 'video', clip: name, progress });
    const outcome = await annotate(request, onProgress, signal);
    signal.throwIfAborted();
    if (outcome.ok) {
      const { file, container } = outcome.value;
      files.push({
        name: words.video.fileName(names[i]!, container),
        kind: 'video',
        content: file,
        clip: i,
      });
    } else failures.push(words.exports.videoMissing(name, outcome.error.message));
  }
  return { files, failures };
}
