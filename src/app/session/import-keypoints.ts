import type { PersonBox } from '../../core/by-hand/correction';
import type { ChosenFile } from '../home/sort-files';
import { boxesEver } from './chosen-person';
import { readImportedTrack } from './read-imported-track';
import type { SessionEvent, SessionState } from './session-state';

interface ClipToImport {
  readonly id: number;
  /** Where the runner is among several people; `null` = the tallest is the runner. */
  readonly box: PersonBox | null;
}

/** Keypoints of one clip from files; what comes of it is told, and nothing once the signal is aborted. */
export async function importKeypoints(
  { file, frames = [file], name = file.name }: ChosenFile,
  { id, box }: ClipToImport,
  state: () => SessionState,
  tell: (event: SessionEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  tell({ type: 'clip-started', id });
  const { keypointFps } = state().settings;
  const read = await readImportedTrack({ name, files: frames }, keypointFps, box);
  // While it was read another rate was typed: that one's reading is under way.
  if (signal.aborted || keypointFps !== state().settings.keypointFps) return;
  if (read.ok) tell({ type: 'clip-tracked', id, box, tracked: read.value });
  else tell({ type: 'clip-failed', id, failure: read.error });
}

/** Every clip that is keypoints once more, for everyone who was its runner: with the settings of now. */
export async function importAgain(
  files: readonly ChosenFile[],
  state: () => SessionState,
  tell: (event: SessionEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const [i, chosen] of files.entries()) {
    const slot = state().clips[i];
    if (!slot || chosen.kind === 'video') continue;
    for (const box of boxesEver(state(), slot.id)) {
      await importKeypoints(chosen, { id: slot.id, box }, state, tell, signal);
      if (signal.aborted) return;
    }
  }
}
