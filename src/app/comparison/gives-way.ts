import { isKeptAsShown } from '../library/kept-links';
import { sourcesOf } from '../../report/report-sources';
import type { Session } from '../session/session';
import { PLACES, type CompareState } from './compare-desk';
import { isSameRun } from './run-identity';

/**
 * The report that would be gone if another run were shown in its place.
 * @returns names of its clips; `null` = nothing is lost: it is kept in the library as it is, or it was opened from a
 *   file, or it is the same run, or one of the two places holds it and nothing was told by hand
 */
export function givesWay(main: Session, run: Session, places: CompareState): readonly string[] | null {
  const { judged } = main.state();
  const next = run.state().judged;
  const work = workIn(main);
  if (!judged || !next || !work || isSameRun(judged.report, next.report) || isKeptAsShown(main)) return null;
  const isHeld = PLACES.some((place) => {
    const there = places[place];
    return there !== null && workIn(there) === work && isSameRun(there.state().judged!.report, judged.report);
  });
  if (isHeld && main.state().entries.length === 0) return null;
  return sourcesOf(judged.report).map(({ clip }) => clip.name);
}

/** All that was told of a session's clips, to be set against another's; `null` = it has only a report. */
function workIn(session: Session): string | null {
  const work = session.work('', new Date(0));
  return work && JSON.stringify([work.names, work.judged, work.settings, work.byHand]);
}
