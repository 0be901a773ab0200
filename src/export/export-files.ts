import type { PoseTrack } from '../core/pose/pose-track';
import type { Report, ReportSource } from '../report/report';
import { sourcesOf } from '../report/report-sources';
import type { ClipJoints } from './clip-joints';
import type { ExportFile } from './export-file';
import { clipNames } from './file-names';
import { markCsv } from './mark-csv';
import { motPieces } from './mot';
import { inOneGo, type Pieces } from './pieces';
import { poseTrackPieces } from './pose-track-json';
import { reportJson } from './report-json';
import { strideCsv } from './stride-csv';
import { strideTable } from './stride-table';
import { trcPieces } from './trc';
import { uprightClip } from './upright-clip';

/** What one clip's files were made with, as far as the README has to say it. */
export interface ExportedMotion {
  readonly clip: string;
  readonly unit: 'm' | 'px';
  readonly fromTheSide: boolean;
  /** The clip's own frames a second, and those of the file where its rows had to be evened out. */
  readonly ownRateHz: number;
  readonly evenRateHz?: number;
  readonly slowMotionFactor?: number;
}

export interface ExportedReport {
  /** What all of it is called: the first clip's name without its ending. */
  readonly name: string;
  readonly files: readonly ExportFile[];
  /** One for each clip with a TRC file. */
  readonly motions: readonly ExportedMotion[];
}

/**
 * All files of a report: the report itself, and for each clip its strides, marks, keypoints, markers and angles. What there is
 * nothing for is left out: keypoints of a report that was opened from a file, angles of a runner seen from behind.
 * @param clips in the report's order; those of a report that was opened from a file have no joints
 * @param names of each clip's files, without ending; else from the clips' own names
 */
export function exportFiles(
  report: Report,
  clips: readonly ClipJoints[],
  names?: readonly string[],
): ExportedReport {
  return inOneGo(exportPieces(report, clips, names));
}

/** The same, piece by piece: the files of ten minutes take seconds. */
export function* exportPieces(
  report: Report,
  clips: readonly ClipJoints[],
  names: readonly string[] = clipNames(sourcesOf(report).map(({ clip }) => clip.name)),
): Pieces<ExportedReport> {
  const first = names[0]!;
  const files: ExportFile[] = [{ name: `${first}.report.json`, kind: 'report', content: reportJson(report) }];
  const motions: ExportedMotion[] = [];
  yield;
  for (const [i, source] of sourcesOf(report).entries()) {
    const name = names[i]!;
    const { track, cleaned } = clips[i] ?? {};
    const own: ExportFile[] = [];
    if (track) own.push({ name: `${name}.pose.json`, kind: 'pose', content: yield* poseTrackPieces(track) });
    own.push({ name: `${name}.csv`, kind: 'strides', content: strideCsv(strideTable(report, source)) });
    const marks = markCsv(source);
    if (marks !== null) own.push({ name: `${name}.marks.csv`, kind: 'marks', content: marks });
    yield;
    const motion = cleaned ? yield* motionFiles(cleaned, source, name) : null;
    if (motion?.about) motions.push(motion.about);
    files.push(...[...own, ...(motion?.files ?? [])].map((file) => ({ ...file, clip: i })));
  }
  return { name: first, files, motions };
}

function* motionFiles(
  cleaned: PoseTrack,
  source: ReportSource,
  name: string,
): Pieces<{ readonly files: ExportFile[]; readonly about: ExportedMotion | null }> {
  const clip = uprightClip(cleaned, source);
  yield;
  const trc = yield* trcPieces(clip, `${name}.trc`);
  const mot = yield* motPieces(clip);
  const { slowMotionFactor } = source.provenance.settings;
  return {
    files: [
      ...(trc === null ? [] : [{ name: `${name}.trc`, kind: 'trc' as const, content: trc }]),
      ...(mot === null ? [] : [{ name: `${name}.mot`, kind: 'mot' as const, content: mot }]),
    ],
    about:
      trc === null
        ? null
        : {
            clip: name,
            unit: clip.metresPerPx === null ? 'px' : 'm',
            fromTheSide: clip.fromTheSide,
            ownRateHz: clip.ownRateHz,
            ...(clip.resampled && { evenRateHz: clip.rateHz }),
            ...(slowMotionFactor !== undefined && { slowMotionFactor }),
          },
  };
}
