import type { Preview } from '../../../workers/analysis-api';
import type { UnfinishedTrack } from '../../../workers/track-part';
import type { PersonBox } from '../../core/by-hand/correction';
import { framesToSee } from '../../../models/look-by-stride';
import type { Engine } from '../engine';
import type { SessionEvent } from './session-state';
import type { Settings } from './settings';
import type { UnfinishedDesk } from './unfinished-desk';

interface VideoToTrack {
  readonly id: number;
  readonly file: File;
  readonly looking: Pick<Settings, 'model' | 'everyFrame'>;
  /** The part of the picture in which the runner is looked for; `null` = all of it. */
  readonly box: PersonBox | null;
  /** What was seen of it before. */
  readonly goOnFrom?: UnfinishedTrack | null;
}

interface Ears {
  readonly tell: (event: SessionEvent) => void;
  readonly onPreview: (preview: Preview) => void;
  /** Keeps what is seen; without it nothing is. */
  readonly keep?: Pick<UnfinishedDesk, 'seen' | 'done'>;
}

/** One video to keypoints; what comes of it is told, and nothing once the signal is aborted. */
export async function trackVideo(
  engine: Engine,
  { id, file, looking, box, goOnFrom = null }: VideoToTrack,
  { tell, onPreview, keep }: Ears,
  signal: AbortSignal,
): Promise<void> {
  const tellStill = (event: SessionEvent): void => {
    if (!signal.aborted) tell(event);
  };
  tellStill({ type: 'clip-started', id });
  const probed = await engine.probe(file, signal);
  if (signal.aborted) return;
  if (!probed.ok) {
    tell({ type: 'clip-failed', id, failure: probed.error });
    return;
  }
  const info = probed.value;
  tell({ type: 'clip-probed', id, info });
  const framesEarlier = goOnFrom?.parts.reduce((sum, { timesS }) => sum + timesS.length, 0) ?? 0;
  if (framesEarlier > 0) tell({ type: 'clip-taken-up', id, framesEarlier });
  const { light, own } = framesToSee(looking, info);
  const decoder = info.decoder === 'element' ? { decoder: 'element' as const } : {};
  const tracked = await engine.track(
    { file, ...looking, ...decoder, ...(box && { region: box }), ...(goOnFrom && { goOnFrom }) },
    {
      onProgress: (progress) => tellStill({ type: 'clip-progress', id, progress }),
      onPreview,
      onPart: (identity, part) => {
        if (!signal.aborted) keep?.seen(file, identity, part, light + own);
      },
      onGoingOn: (_why, framesKept) => tellStill({ type: 'clip-broke-off', id, framesKept }),
    },
    signal,
  );
  if (signal.aborted) return;
  if (tracked.ok) keep?.done(file, tracked.value);
  if (tracked.ok) tell({ type: 'clip-tracked', id, box, tracked: tracked.value });
  else tell({ type: 'clip-failed', id, failure: tracked.error });
}
