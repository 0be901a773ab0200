import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedClip } from './judged-run';
import { firstDiffering } from './seen-in-both';

const say = words.comparisonConditions.yaw;

/**
 * Directions closer together than this are alike: our own choice, as much as cannot be told from square (made-up runners
 * filmed from one place and from up to 10 degrees beside it are read 1 to 10 degrees apart).
 */
const ALIKE_DEG = 8;

/**
 * What changes when a camera beside the runner is moved round: by 0.1 degrees of lean and of knee, and 0.0015 leg lengths of
 * the foot's distance, for each degree (made-up runners). From behind and in front: what its own file names `offSquare`.
 */
const TOUCHED: Readonly<Record<'side' | 'frontal', readonly MeasureId[]>> = {
  side: [
    'trunkLean',
    'trunkLeanAtMidStance',
    'trunkLeanAtToeOff',
    'thighExtensionAtToeOff',
    'torsoRotationOffset',
    'footHipDistanceAtContact',
    'footKneeDistanceAtContact',
    'tibiaAngleAtContact',
    'kneeFlexionMidStance',
    'symmetryKneeFlexion',
  ],
  frontal: [
    'femoralAdduction',
    'kneeFrontalAngle',
    'stepWidth',
    'crossover',
    'lateralTrunkLean',
    'armCrossing',
  ],
};

/** Where exactly the camera stood; of clips from one and the same view. */
export const compareYaws: LookAtCondition = (before, after, both) => {
  const inOneView = both.filter((each) => each.before.clip.view === each.after.clip.view);
  if (inOneView.length === 0) return { message: say.noCommonView, unknown: true };
  const known = inOneView.filter(
    (each) => alike(offOf(each.before.clip), offOf(each.after.clip)) !== undefined,
  );
  if (known.length === 0) return { message: say.unknown, unknown: true };
  const moved = known.filter((each) => alike(offOf(each.before.clip), offOf(each.after.clip)) === false);
  const [was, is] = firstDiffering(known, [before, after], offOf, (a, b) => alike(a, b) !== false);
  const [wasDeg, isDeg] = [was ?? 0, is ?? 0];
  if (moved.length === 0) return { message: say.same(wasDeg, isDeg) };
  const touches = moved
    .filter(({ id, before: { clip } }) =>
      TOUCHED[clip.view.startsWith('side') ? 'side' : 'frontal'].includes(id),
    )
    .map(({ id }) => id);
  return { message: say.differ(wasDeg, isDeg, touches), advice: say.advice, touches, differs: true };
};

/** How far off square, degrees. */
function offOf({ view, situation }: JudgedClip): number | undefined {
  const { yawDeg } = situation ?? {};
  if (yawDeg === undefined) return undefined;
  return view.startsWith('side') ? 90 - yawDeg : yawDeg;
}

function alike(was: number | undefined, is: number | undefined): boolean | undefined {
  return was === undefined || is === undefined ? undefined : Math.abs(is - was) <= ALIKE_DEG;
}
