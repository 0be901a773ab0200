import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import type { SessionFacts } from '../../storage/library/library';

/** Hexadecimal digits of a clip's SHA-256: so many do not meet by chance. */
const DIGITS = 20;

/** Names a run by its very films, in any order; `null` where a clip's content was not read. */
export function filmOf(report: Report): string | null {
  const hashes = sourcesOf(report).map(({ clip }) => clip.sha256.slice(0, DIGITS));
  return hashes.every((hash) => hash !== '') ? `film-${hashes.sort().join('-')}` : null;
}

/** The kept sessions that were made from these films, the latest first. */
export function sessionsOfFilm(
  film: string | null,
  sessions: readonly SessionFacts[],
): readonly SessionFacts[] {
  if (film === null) return [];
  return sessions.filter(({ id }) => id === film || id.startsWith(`${film}.`));
}

/** An id that no session has: the films' name, with a number behind it where that is taken. */
export function newSessionId(film: string | null, sessions: readonly Pick<SessionFacts, 'id'>[]): string {
  const own = film ?? `run-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const taken = new Set(sessions.map(({ id }) => id));
  if (!taken.has(own)) return own;
  for (let n = 2; ; n++) if (!taken.has(`${own}.${n}`)) return `${own}.${n}`;
}
