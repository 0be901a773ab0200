import type { Report } from '../../report/report';
import type { Library, LibraryTrouble, Runner, SessionFacts } from '../../storage/library/library';
import type { Session } from '../session/session';
import { filmOf, newSessionId } from './film-id';
import { linkKept } from './kept-links';
import { takenAtOf, type RunDraft } from './run-draft';
import { factsOf } from './session-facts';

export type Kept =
  { readonly facts: SessionFacts; readonly runner: Runner } | { readonly trouble: LibraryTrouble };

/** Keeps the report on show as a new session, and adds its runner where it is somebody new. */
export async function keepThisRun(
  session: Session,
  library: Library,
  report: Report,
  draft: RunDraft,
): Promise<Kept> {
  // Asked anew: another tab may have kept the same film meanwhile.
  const [runners, sessions] = await Promise.all([library.runners(), library.sessions()]);
  if (!runners.ok) return { trouble: runners.trouble };
  if (!sessions.ok) return { trouble: sessions.trouble };
  const known = runners.value.find(({ id }) => id === draft.runnerId);
  const added = known ? null : await library.addRunner(draft.newName.trim());
  if (added && !added.ok) return { trouble: added.trouble };
  const runner = known ?? (added as { readonly value: Runner }).value;
  const now = new Date();
  const told = {
    id: newSessionId(filmOf(report), sessions.value),
    runnerId: runner.id,
    takenAt: takenAtOf(draft.day, now),
    title: draft.title.trim(),
    notes: draft.notes,
  };
  const kept = await put(session, library, report, factsOf(report, told), now);
  // A runner who was added for a run that found no room would be left without one.
  if ('trouble' in kept && added?.ok) await library.removeRunner(runner.id);
  return 'trouble' in kept ? kept : { facts: kept.facts, runner };
}

/** Puts the report on show in place of the one that is kept: day, notes and videos stay. */
export async function updateKeptRun(
  session: Session,
  library: Library,
  report: Report,
  before: SessionFacts,
): Promise<{ readonly facts: SessionFacts } | { readonly trouble: LibraryTrouble }> {
  const facts = factsOf(report, before);
  const sized = facts.clips.map((clip) => ({
    ...clip,
    videoBytes: before.clips.find(({ name }) => name === clip.name)?.videoBytes ?? 0,
  }));
  return put(session, library, report, { ...facts, clips: sized }, new Date());
}

async function put(
  session: Session,
  library: Library,
  report: Report,
  facts: SessionFacts,
  now: Date,
): Promise<{ readonly facts: SessionFacts } | { readonly trouble: LibraryTrouble }> {
  const kept = await library.keep({ facts, report, work: session.work(facts.id, now) });
  if (!kept.ok) return { trouble: kept.trouble };
  // Whatever was shown meanwhile is not what was kept.
  if (session.state().judged?.report === report) linkKept(session, facts.id);
  return { facts: kept.value };
}
