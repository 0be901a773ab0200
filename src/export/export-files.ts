import type { PoseTrack } from '../core/pose/pose-track';
import type { Report, ReportSource } from '../report/report';
import { sourcesOf } from '../report/report-sources';
import type { ClipJoints } from './clip-joints';
import type { ExportFile } from './export-file';
import { clipNames } from './file-names';
import { motText } from './mot';
import { poseTrackJson } from './pose-track-json';
import { reportJson } from './report-json';
import { strideCsv } from './stride-csv';
import { strideTable } from './stride-table';
import { trcText } from './trc';
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
 * All files of a report: the report itself, and for each clip its strides, keypoints, markers and angles. What there is
 * nothing for is left out: keypoints of a report that was opened from a file, angles of a runner seen from behind.
 * @param clips in the report's order; those of a report that was opened from a file have no joints
 * @param names of each clip's files, without ending; else from the clips' own names
 */
export function exportFiles(
  report: Report,
  clips: readonly ClipJoints[],
  names = clipNames(sourcesOf(report).map(({ clip }) => clip.name)),
): ExportedReport {
  const motions: ExportedMotion[] = [];
  const perClip = sourcesOf(report).flatMap((source, i): ExportFile[] => {
    const name = names[i]!;
    const { track, cleaned } = clips[i] ?? {};
    const motion = cleaned ? motionFiles(cleaned, source, name) : null;
    if (motion?.about) motions.push(motion.about);
    const files: ExportFile[] = [
      ...(track ? [{ name: `${name}.pose.json`, kind: 'pose' as const, content: poseTrackJson(track) }] : []),
      { name: `${name}.csv`, kind: 'strides', content: strideCsv(strideTable(report, source)) },
      ...(motion?.files ?? []),
    ];
    return files.map((file) => ({ ...file, clip: i }));
  });
  const first = names[0]!;
  return {
    name: first,
    files: [{ name: `${first}.report.json`, kind: 'report', content: reportJson(report) }, ...perClip],
    motions,
  };
}

function motionFiles(
  cleaned: PoseTrack,
  source: ReportSource,
  name: string,
): { readonly files: ExportFile[]; readonly about: ExportedMotion | null } {
  const clip = uprightClip(cleaned, source);
  const trc = trcText(clip, `${name}.trc`);
  const mot = motText(clip);
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
