import type { Preview } from '../../../workers/analysis-api';
import type { PersonBox } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import type { Engine } from '../engine';
import type { ChosenFile } from '../home/sort-files';
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
  { chosen, earlier, name }: PlannedClip,
  signal: AbortSignal,
): Promise<void> {
  if (chosen && chosen.kind !== 'video')
    return importKeypoints(chosen, { id, box: null }, state, tell, signal);
  const { model } = state().settings;
  if (earlier?.state === 'done') {
    tell({ type: 'clip-started', id });
    const tracked = await unfinished?.finished(earlier);
    const fits =
      tracked &&
      (!chosen ||
        (tracked.provenance.model === model &&
          (await videoOf(tracked, name, chosen.file, (file) => engine.fingerprint(file, signal))) === null));
    if (signal.aborted) return;
    if (fits) return tell({ type: 'clip-tracked', id, box: null, tracked });
    if (!chosen) return tell({ type: 'clip-failed', id, failure: unread() });
  }
  if (!chosen) return;
  const { file } = chosen;
  const goOnFrom = earlier?.state === 'broken-off' ? await unfinished?.before(earlier) : null;
  if (signal.aborted) return;
  const video = { id, file, model, box: null, goOnFrom: goOnFrom ?? null };
  await trackVideo(engine, video, { tell, onPreview, ...(unfinished && { keep: unfinished }) }, signal);
}

/** A clip once more, for the person in a part of its picture. None of it is kept: the report comes back as it was. */
export async function lookInBox(
  { engine, state, tell, onPreview }: LookParts,
  id: number,
  chosen: ChosenFile,
  box: PersonBox,
  signal: AbortSignal,
): Promise<void> {
  if (chosen.kind !== 'video') return importKeypoints(chosen, { id, box }, state, tell, signal);
  const { model } = state().settings;
  await trackVideo(engine, { id, file: chosen.file, model, box }, { tell, onPreview }, signal);
}

function unread() {
  const message = words.recovery.page.finishedUnread;
  return { code: 'internal', message, detail: 'what was finished is not readable' } as const;
}
