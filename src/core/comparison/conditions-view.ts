import { MEASURE_IDS, type MeasureId } from '../metrics/measure';
import type { View } from '../track/view';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedRun } from './judged-run';
import { kindOf, seenFrom, showsFrom, viewClass } from './measure-kinds';
import { availableIn, type SeenInBoth } from './seen-in-both';

const say = words.comparisonConditions.view;

/**
 * From where it was filmed.
 * - What only one of the runs' views shows is not comparable, nor is the size of a turn (seen from the front) with a
 *   turn to one side (seen from the side).
 * - From the other side, near and far leg are exchanged, and far legs are read less well; behind and in front likewise
 *   show the same, but trackers mark a back otherwise than a front: with care.
 * - Step rate is the same from everywhere (filmed at once, made-up runners: 0.1 steps a minute apart). Contact and
 *   flight time are read from the feet from the side and from the trunk's bounce otherwise: 2-3 ms apart on
 *   made-up runners, with care.
 */
export const compareViews: LookAtCondition = (before, after, both) => {
  const [was, is] = [before, after].map((run) => run.clips.map(({ view }) => view)) as [View[], View[]];
  if (sameViews(was, is)) return { message: say.same(was) };
  const spoils = MEASURE_IDS.filter((id) => seenInOne(id, before, after) || onlyItsSize(id, both));
  const touched = both.filter((each) => isTouched(each) && !spoils.includes(each.id));
  return {
    message: [say.differ(was, is), ...new Set(touched.map(whatItDoes))].join(' '),
    advice: spoils.length > 0 ? say.filmAlike : say.filmNearer,
    spoils,
    touches: touched.map(({ id }) => id),
    differs: true,
    refusal: (id) => (onlyItsSize(id, both) ? say.turnSize : say.seenInOne(seenFrom(id), was, is)),
  };
};

function sameViews(was: readonly View[], is: readonly View[]): boolean {
  const key = (views: readonly View[]): string => [...views].sort().join();
  return key(was) === key(is);
}

/** One run has it, and the other has no view that could show it. */
function seenInOne(id: MeasureId, before: JudgedRun, after: JudgedRun): boolean {
  const [has, had] = [availableIn(after).has(id), availableIn(before).has(id)];
  return (had && !has && !canShow(after, id)) || (has && !had && !canShow(before, id));
}

function canShow({ clips }: JudgedRun, id: MeasureId): boolean {
  return clips.some(({ view }) => view !== 'oblique' && showsFrom(view, id));
}

function onlyItsSize(id: MeasureId, both: readonly SeenInBoth[]): boolean {
  if (id !== 'torsoRotationOffset') return false;
  const seen = both.find((each) => each.id === id);
  return seen !== undefined && kindOf(seen.before.result.source) !== kindOf(seen.after.result.source);
}

function isTouched({ id, before, after }: SeenInBoth): boolean {
  return viewClass(before.result.source, id) !== viewClass(after.result.source, id);
}

function whatItDoes({ before, after }: SeenInBoth): string {
  const [was, is] = [kindOf(before.result.source), kindOf(after.result.source)];
  if (was !== is) return say.feetAndBounce;
  return was === 'side' ? say.nearLeg : say.backAndFront;
}
