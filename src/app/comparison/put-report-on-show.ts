import { reportJson } from '../../export/report-json';
import type { Report } from '../../report/report';
import type { Session } from '../session/session';
import { words } from '../../core/words/words';
import { PLACES, type CompareDesk, type Place } from './compare-desk';
import { earlierFirst } from './earlier-first';
import { isSameRun, ownName, videosOf } from './run-identity';
import { sayPair } from './say-pair';
import { workOfClip } from './work-of-clip';

/** Puts a session's report on one side, with its videos and all that was done by hand; the session keeps it too. */
export async function putReportOnShow(desk: CompareDesk, place: Place, session: Session): Promise<void> {
  const state = session.state();
  const { judged } = state;
  if (!judged) return;
  const work = session.work(ownName(), new Date());
  if (work) return desk.putWork(place, work, videosOf(state));
  const file = new File([reportJson(judged.report)], `${judged.report.clip.name}.report.json`);
  return desk.putFiles(place, [{ file, kind: 'pose-track' }]);
}

/**
 * Puts a report beside whatever is there: as the later run, or as the earlier one where the later is there. One that is
 * there already is not put there twice.
 */
export async function putBeside(desk: CompareDesk, session: Session): Promise<void> {
  const { judged } = session.state();
  const state = desk.state();
  if (!judged || PLACES.some((place) => holds(state[place], judged.report))) return;
  const place = state.after ? 'before' : 'after';
  if (state[place]) desk.say([words.comparison.bothTaken]);
  else await putReportOnShow(desk, place, session);
}

/** Puts the two clips of a session that show the same view on one side each; nothing is looked at again. */
export async function putClipsApart(desk: CompareDesk, session: Session): Promise<void> {
  const state = session.state();
  const work = session.work(ownName(), new Date());
  if (!work || work.clips.length !== 2) return;
  const videos = videosOf(state);
  const clip = (place: number) => ({ place, name: work.names[place]!, video: videos[place] ?? null });
  const { pair, by } = earlierFirst(clip(0), clip(1), ({ name, video }) => ({ name, ...dateOf(video) }));
  const put = PLACES.map((place, i) => {
    const chosen = pair[i]!;
    return desk.putWork(place, workOfClip(work, chosen.place), [chosen.video]);
  });
  desk.say([sayPair(pair[0].name, pair[1].name, by)]);
  await Promise.all(put);
}

function dateOf(video: File | null): { readonly lastModified?: number } {
  return video ? { lastModified: video.lastModified } : {};
}

function holds(session: Session | null, report: Report): boolean {
  const there = session?.state().judged?.report;
  return !!there && isSameRun(there, report);
}
