import type { CriterionId } from '../../core/criteria/criterion';
import type { Side } from '../../core/pose/keypoints';

/** "monday-run-overstride-left-1.02s.png": what a saved picture is called. */
export function pictureName(clipName: string, criterion: CriterionId, side: Side, timeS: number): string {
  const stem = clipName.replace(/\.[^.]*$/, '') || clipName;
  return `${stem}-${criterion.slice(criterion.indexOf('.') + 1)}-${side}-${timeS.toFixed(2)}s.png`;
}
