import type { CriterionId } from '../../core/criteria/criterion';
import type { Side } from '../../core/pose/keypoints';
import { baseName, safeFileName } from '../../export/file-names';

/** With four bytes a sign, the criterion, the time and the ending still a name that file systems take. */
const LONGEST_STEM = 50;

/**
 * "monday-run-overstride-left-1.02s.png": what a saved picture is called, on any system.
 * @param side left out where the moment is of both
 */
export function pictureName(
  clipName: string,
  criterion: CriterionId,
  side: Side | undefined,
  timeS: number,
): string {
  const stem = safeFileName([...baseName(clipName)].slice(0, LONGEST_STEM).join(''));
  const what = [criterion.slice(criterion.indexOf('.') + 1), ...(side ? [side] : [])];
  return `${[stem, ...what, timeS.toFixed(2)].join('-')}s.png`;
}
