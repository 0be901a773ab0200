import type { Pieces } from '../../export/pieces';
import type { CriterionResult } from '../../core/criteria/criterion';
import type { Report } from '../../report/report';
import { cropToPart, PICTURE_ASPECT } from '../evidence/crop-to-part';
import { pictureName } from '../evidence/picture-name';
import { shownStrides } from '../evidence/shown-strides';
import { strideShapes } from '../evidence/stride-shapes';
import { poseAt, runnerBoxes } from '../pictures/clip-pose';
import type { StillRequest } from '../pictures/picture-blob';
import type { ShownClip } from '../result/clip-player';

/** A picture to be drawn. */
export interface EvidencePicture {
  /** "run-overstride-left-1.02s.png" */
  readonly name: string;
  /** Index into the report's sources. */
  readonly clip: number;
  readonly still: StillRequest;
}

/**
 * The moments that show what was flagged or should be watched, as the page shows them: cut to the same part of the
 * runner, with the same measured lines. Those without a picture and without joints are left out.
 * @param clips in the report's order
 * @param names of each clip's files, without ending
 */
export function* evidencePictures(
  report: Report,
  clips: readonly ShownClip[],
  names: readonly string[],
): Pieces<readonly EvidencePicture[]> {
  const pictures: EvidencePicture[] = [];
  for (const criterion of report.criteria) {
    if (criterion.verdict !== 'flag' && criterion.verdict !== 'watch') continue;
    pictures.push(...(yield* picturesOf(criterion, report, clips, names)));
    yield;
  }
  return pictures.filter(({ still: { clip, timeS } }) => clip.video || poseAt(clip, timeS).size > 0);
}

function* picturesOf(
  criterion: CriterionResult,
  report: Report,
  clips: readonly ShownClip[],
  names: readonly string[],
): Pieces<readonly EvidencePicture[]> {
  const shown = shownStrides(criterion, report);
  const of = shown && clips[shown.clip];
  if (!of) return plainPictures(criterion, clips, names);
  yield;
  // Over all strides, not only these: at the scale that the page has.
  const crops = cropToPart(of, shown.strides, shown.part);
  return shown.typical.map((place) => {
    const { side, timeS } = shown.strides[place]!;
    return {
      name: pictureName(names[shown.clip]!, criterion.id, side, timeS),
      clip: shown.clip,
      still: { clip: of, timeS, crop: crops[place]!, shapes: strideShapes(of, shown, place) },
    };
  });
}

/** Moments of a criterion that has no measure stride by stride: the whole runner, no lines. */
function plainPictures(
  { id, evidence }: CriterionResult,
  clips: readonly ShownClip[],
  names: readonly string[],
): EvidencePicture[] {
  return clips.flatMap((clip, i) => {
    const moments = evidence.filter((moment) => moment.clip === i);
    const crops = runnerBoxes(
      clip,
      moments.map(({ timeS }) => timeS),
      PICTURE_ASPECT,
    );
    return moments.map(({ timeS, side }, n) => ({
      name: pictureName(names[i]!, id, side, timeS),
      clip: i,
      still: { clip, timeS, crop: crops[n]! },
    }));
  });
}
