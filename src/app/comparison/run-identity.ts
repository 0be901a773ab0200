import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import type { SessionState } from '../session/session-state';

/** Whether two reports are of the very same clips. */
export function isSameRun(one: Report, other: Report): boolean {
  return clipsOf(one) === clipsOf(other);
}

function clipsOf(report: Report): string {
  return sourcesOf(report)
    .map(({ clip }) => `${clip.sha256} ${clip.name}`)
    .join('\n');
}

/** The videos of a session's tracked clips, in the order in which kept work has these. */
export function videosOf({ clips }: Pick<SessionState, 'clips'>): readonly (File | null)[] {
  return clips.flatMap(({ tracked, video }) => (tracked ? [video ?? null] : []));
}

/** A name for work that is handed from one session to another: it only has to differ from others. */
export function ownName(): string {
  return `compared-${Math.random().toString(36).slice(2)}`;
}
