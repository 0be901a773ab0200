import type { Progress } from '../../../workers/analysis-api';
import type { ClipJoints } from '../../export/clip-joints';
import { exportPieces } from '../../export/export-files';
import { clipNames } from '../../export/file-names';
import { Pacer, piecemeal } from '../../export/pieces';
import { zipFiles } from '../../export/zip-files';
import type { Report } from '../../report/report';
import type { Engine } from '../engine';
import type { ShownClip } from '../result/clip-player';
import { annotatedVideos } from './annotated-videos';
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
  const onVideo = (clip: string, progress?: Progress): void =>
    onStep({ step: 'video', clip, ...(progress && { progress }) });
  const videos = withVideo
    ? await annotatedVideos(engine.annotate, clips, names, onVideo, signal)
    : { files: [], failures: [] };
  onStep({ step: 'files' });
  const exported = await piecemeal(exportPieces(report, joints, names), pacer);
  const content = await zipFiles(exported, [...files, ...videos.files], {
    pacer,
    onProgress: (fraction) => onStep({ step: 'zip', fraction }),
  });
  return { name: `${exported.name}.plumbline.zip`, content, missing: [...failures, ...videos.failures] };
}
