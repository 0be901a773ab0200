import type { Report } from '../../report/report';
import type { ShownClip } from '../result/clip-player';
import type { SessionState } from '../session/session-state';
import { shownClips } from '../session/shown-clips';

/** One of the two runs of a comparison. */
export interface ComparedRun {
  readonly report: Report;
  /** In the report's order. */
  readonly clips: readonly ShownClip[];
}

/** The run that a session shows; `null` while it has none. */
export function comparedRun({ judged, clips }: SessionState): ComparedRun | null {
  return judged && { report: judged.report, clips: shownClips(judged, clips) };
}
