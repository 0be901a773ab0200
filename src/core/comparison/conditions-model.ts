import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedClip } from './judged-run';
import { HANGS_ON_NOTHING_FILMED } from './measure-kinds';
import { firstDiffering } from './seen-in-both';

const say = words.comparisonConditions.model;

/** What reports name as the network of keypoints that came from elsewhere. */
const IMPORTED = 'imported';

/**
 * Where networks put hips, heels and hidden shoulders is a convention of each: the same runner is read 4-5 degrees straighter
 * in the knee by one, and half as turned by another (see tracker-error.ts and the cards of the models). That is as large
 * as the changes that are looked for.
 */
const BY_CONVENTION: ReadonlySet<MeasureId> = new Set([
  'thighExtensionAtToeOff',
  'pelvisCarriedForward',
  'torsoRotationOffset',
  'torsoRotationRange',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'pelvicDrop',
  'femoralAdduction',
  'kneeFrontalAngle',
  'stepWidth',
  'crossover',
  'shoulderElevation',
]);

/**
 * What marked the joints. Another network spoils what hangs on its conventions; the rest hangs on times and on long lines, and
 * is compared with care, step rate without. Other weights of the same network: all with care. Of two files of keypoints it
 * is not known whether one tracker made them.
 */
export const compareModels: LookAtCondition = (before, after, both) => {
  const [was, is] = firstDiffering(both, [before, after], trackerOf, sameTracker);
  if (!was || !is) return { message: say.unknown, unknown: true };
  if (was.model === IMPORTED && is.model === IMPORTED)
    return { message: say.bothImported, advice: say.advice, unknown: true };
  if (sameTracker(was, is)) return { message: say.same(was.model) };
  const ids = both
    .filter((each) => !sameTracker(trackerOf(each.before.clip), trackerOf(each.after.clip)))
    .map(({ id }) => id)
    .filter((id) => !HANGS_ON_NOTHING_FILMED.has(id));
  if (was.model === is.model)
    return { message: say.otherWeights(was.model), advice: say.advice, touches: ids, differs: true };
  return {
    message: say.differ(nameOf(was), nameOf(is)),
    advice: say.advice,
    spoils: ids.filter((id) => BY_CONVENTION.has(id)),
    touches: ids.filter((id) => !BY_CONVENTION.has(id)),
    differs: true,
  };
};

type Tracker = Pick<JudgedClip, 'model' | 'modelSha256'>;

function trackerOf({ model, modelSha256 }: JudgedClip): Tracker {
  return { model, modelSha256 };
}

/** Weights without a fingerprint count as the same. */
function sameTracker(was: Tracker, is: Tracker): boolean {
  if (was.model !== is.model) return false;
  return was.modelSha256 === is.modelSha256 || !was.modelSha256 || !is.modelSha256;
}

function nameOf({ model }: Tracker): string {
  return model === IMPORTED ? say.imported : say.network(model);
}
