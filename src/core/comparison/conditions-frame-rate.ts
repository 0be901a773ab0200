import { EVENT_TIMING_HZ, frameRateClass } from '../metrics/frame-rate-policy';
import { MEASURE_IDS, type MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedRun } from './judged-run';
import { showsFrom, TIMED_BY_EVENTS } from './measure-kinds';
import { availableIn, firstDiffering } from './seen-in-both';

const say = words.comparisonConditions.frameRate;

/**
 * Frames a second, by the classes of the frame-rate policy: below 48 nothing is read at landing or push-off, so there
 * is nothing to compare; from 48 such moments are approximate and from 96 good, and the same run is read a little
 * differently (made-up runners at 60 against 120 and 240: contact time by 3-6 ms, the shin at landing by 1.5 degrees,
 * the knee by 2): with care. What is read over a stance or a stride does not hang on it.
 */
export const compareFrameRates: LookAtCondition = (before, after, both) => {
  const hz = ({ framesPerSecond }: { framesPerSecond: number }): number => framesPerSecond;
  const [was = NaN, is = NaN] = firstDiffering(both, [before, after], hz, sameClass);
  if (!(was > 0 && is > 0)) return { message: say.unknown, unknown: true };
  const spoils = MEASURE_IDS.filter((id) => tooSlowInOne(id, before, after));
  if (sameClass(was, is) && spoils.length === 0) return { message: say.same(was, is) };
  const touches = both
    .filter((each) => TIMED_BY_EVENTS.has(each.id) && !sameClass(hz(each.before.clip), hz(each.after.clip)))
    .map(({ id }) => id)
    .filter((id) => !spoils.includes(id));
  return {
    message: spoils.length > 0 ? say.tooSlow(was, is) : say.differ(was, is),
    advice: say.advice,
    spoils,
    touches,
    differs: true,
  };
};

function sameClass(was: number, is: number): boolean {
  return frameRateClass(was) === frameRateClass(is);
}

/** One run has it, and the other was filmed from where it shows, but too slowly. */
function tooSlowInOne(id: MeasureId, before: JudgedRun, after: JudgedRun): boolean {
  if (!TIMED_BY_EVENTS.has(id)) return false;
  const [had, has] = [availableIn(before).has(id), availableIn(after).has(id)];
  return had !== has && filmedSlowly(had ? after : before, id);
}

function filmedSlowly({ clips }: JudgedRun, id: MeasureId): boolean {
  const fit = clips.filter(({ view }) => showsFrom(view, id));
  return fit.length > 0 && fit.every(({ framesPerSecond }) => framesPerSecond < EVENT_TIMING_HZ);
}
