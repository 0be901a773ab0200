import { comparisonJson } from '../../src/export/comparison-json';
import { comparisonFile } from '../../src/report/comparison-file';
import { Chance } from './chance';
import { readAsComparison, readAsKeypoints, readAsReport, readAsTable, readAsTools } from './read-texts';
import { libraryCase, soundLibrary } from './library-case';
import { soundTexts } from './sound-texts';
import { spoilJson, type Json } from './spoil-json';
import { spoilTable } from './spoil-table';
import { spoilText } from './spoil-text';
import { keptRowCase } from './kept-row-case';
import { faultOf, type Reading } from './watch-reading';
import { photoCase } from './photo-case';
import { STRIDE_TABLE, TOOLS } from './small-texts';

/** Kinds of files, each as often as it stands here. */
export const TEXT_KINDS = [
  ...['report', 'report', 'report', 'comparison', 'pose-track', 'pose-track', 'pose-track', 'trc', 'trc'],
  ...[
    'openpose',
    'coco',
    'halpe',
    'stride-table',
    'tools',
    'library',
    'library',
    'kept-row',
    'kept-row',
    'photo',
  ],
] as const;
type TextKind = (typeof TEXT_KINDS)[number];

export interface TextCase {
  readonly kind: TextKind;
  readonly fault: string | null;
}

/** Makes the files that are spoiled, once. */
export async function textCases(): Promise<(seed: number, index: number) => Promise<TextCase>> {
  const sound = soundTexts();
  const { report } = sound;
  const reportText = JSON.parse(JSON.stringify(report)) as Json;
  const comparison = JSON.parse(comparisonJson(comparisonFile(report, report, '1'))) as Json;
  const library = await soundLibrary(sound.track, report);

  const read = (kind: TextKind, chance: Chance): Promise<Reading> => {
    const json = (value: Json, name: string): File => fileOf(spoilJson(value, chance), name, chance);
    const table = (text: string, between: string, name: string): File =>
      fileOf(spoilTable(text, between, chance), name, chance);
    switch (kind) {
      case 'report':
        return readAsReport(json(reportText, 'run.report.json'), report);
      case 'comparison':
        return readAsComparison(json(comparison, 'two.comparison.json'), report);
      case 'pose-track':
        return readAsKeypoints([json(sound.poseTrack, 'run.pose.json')]);
      case 'coco':
        return readAsKeypoints([json(sound.coco, 'people.json')], chance.pick([null, 25, 240]));
      case 'halpe':
        return readAsKeypoints([json(sound.halpe, 'alphapose-results.json')]);
      case 'trc':
        return readAsKeypoints([table(sound.trc, '\t', 'run.trc')]);
      case 'openpose':
        return readAsKeypoints(
          sound.openPose.map((frame, i) =>
            chance.yes(0.02)
              ? json(frame, `run_${i}.json`)
              : new File([JSON.stringify(frame)], `run_${i}.json`),
          ),
        );
      case 'stride-table':
        return readAsTable(table(STRIDE_TABLE, ',', 'strides.csv'));
      case 'tools':
        return readAsTools(json(TOOLS, 'tools.json'));
      case 'library':
        return libraryCase(library, chance);
      case 'kept-row':
        return keptRowCase(library, chance);
      case 'photo':
        return photoCase(chance);
    }
  };
  return async (seed, index) => {
    const chance = new Chance(seed, index);
    const kind = chance.pick(TEXT_KINDS);
    return { kind, fault: await faultOf(() => read(kind, chance)) };
  };
}

function fileOf(text: string, name: string, chance: Chance): File {
  return new File([spoilText(text, chance)], name);
}
