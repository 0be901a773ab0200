import type { Preview } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { Engine } from '../engine';
import { importKeypoints } from './import-keypoints';
import { videoOf } from './missing-video';
import type { SessionEvent, SessionState } from './session-state';
import { trackVideo } from './track-video';
import type { UnfinishedDesk } from './unfinished-desk';
import type { PlannedClip } from './unfinished-plan';

export interface LookParts {
  readonly engine: Engine;
  readonly state: () => SessionState;
  readonly tell: (event: SessionEvent) => void;
  readonly onPreview: (preview: Preview) => void;
  /** Keeps what is seen; without it nothing is. */
  readonly unfinished: UnfinishedDesk | null;
}

/**
 * One clip to keypoints: what was finished before is taken as it is, what broke off goes on. What comes of it is told, and
 * nothing once the signal is aborted.
 */
export async function lookAtClip(
  { engine, state, tell, onPreview, unfinished }: LookParts,
  id: number,
  { chosen, earlier, name, person }: PlannedClip,
  signal: AbortSignal,
): Promise<void> {
  const box = person?.box ?? null;
  if (chosen && chosen.kind !== 'video') return importKeypoints(chosen, { id, box }, state, tell, signal);
  const { model, everyFrame } = state().settings;
  if (earlier?.state === 'done') {
    tell({ type: 'clip-started', id });
    const tracked = await unfinished?.finished(earlier);
    const fits =
      tracked &&
      (!chosen ||
        (tracked.provenance.model === model &&
          !(everyFrame && tracked.provenance.byStride) &&
          (await videoOf(tracked, name, chosen.file, (file) => engine.fingerprint(file, signal))) === null));
    if (signal.aborted) return;
    if (fits) return tell({ type: 'clip-tracked', id, box, tracked });
    if (!chosen) return tell({ type: 'clip-failed', id, failure: unread() });
  }
  if (!chosen) return;
  const { file } = chosen;
  const goOnFrom = earlier?.state === 'broken-off' ? await unfinished?.before(earlier) : null;
  if (signal.aborted) return;
  const video = { id, file, looking: { model, everyFrame }, box, goOnFrom: goOnFrom ?? null };
  await trackVideo(engine, video, { tell, onPreview, ...(unfinished && { keep: unfinished }) }, signal);
}

function unread() {
  const message = words.recovery.page.finishedUnread;
  return { code: 'internal', message, detail: 'what was finished is not readable' } as const;
}
