import type { Preview } from '../../../workers/analysis-api';
import type { PersonBox } from '../../core/by-hand/correction';
import type { Engine } from '../engine';
import type { SessionEvent } from './session-state';
import type { Settings } from './settings';

interface VideoToTrack {
  readonly id: number;
  readonly file: File;
  readonly model: Settings['model'];
  /** The part of the picture in which the runner is looked for; `null` = all of it. */
  readonly box: PersonBox | null;
}

interface Ears {
  readonly tell: (event: SessionEvent) => void;
  readonly onPreview: (preview: Preview) => void;
}

/** One video to keypoints; what comes of it is told, and nothing once the signal is aborted. */
export async function trackVideo(
  engine: Engine,
  { id, file, model, box }: VideoToTrack,
  { tell, onPreview }: Ears,
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
  tell({ type: 'clip-probed', id, info: probed.value });
  const decoder = probed.value.decoder === 'element' ? { decoder: 'element' as const } : {};
  const tracked = await engine.track(
    { file, model, ...decoder, ...(box && { region: box }) },
    { onProgress: (progress) => tellStill({ type: 'clip-progress', id, progress }), onPreview },
    signal,
  );
  if (tracked.ok) tellStill({ type: 'clip-tracked', id, box, tracked: tracked.value });
  else tellStill({ type: 'clip-failed', id, failure: tracked.error });
}
