import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import type { ChosenFile } from '../home/sort-files';
import type { ClipSlot, SessionEvent, SessionState } from './session-state';

type TrackedSlot = ClipSlot & { readonly tracked: TrackedClip };

/** Clips that had a video and are on show without it: work taken up again keeps none. */
export function missingVideos({ clips }: Pick<SessionState, 'clips'>): readonly TrackedSlot[] {
  return clips.filter(
    (clip): clip is TrackedSlot =>
      !clip.video && !!clip.tracked && clip.tracked.provenance.backend !== 'none',
  );
}

/** Each file with the clip that lacks it, by name and size; none where some file is something else. */
function pairMissing(
  state: SessionState,
  files: readonly ChosenFile[],
): readonly { readonly slot: TrackedSlot; readonly file: File }[] {
  const missing = state.screen === 'result' ? missingVideos(state) : [];
  const pairs = files.flatMap((chosen) => {
    const slot = missing.find((each) => fits(each, chosen));
    return slot ? [{ slot, file: chosen.file }] : [];
  });
  return pairs.length === files.length ? pairs : [];
}

function fits({ name, tracked }: TrackedSlot, { file, kind }: ChosenFile): boolean {
  return kind === 'video' && file.name === name && file.size === tracked.clip.sizeBytes;
}

/**
 * Looks whether a file is the very one that a clip was made from: another cut of the same run would show other moments
 * than those that were measured.
 * @returns a sentence where it is not; `null` where it is
 */
export async function videoOf(
  { clip, sha256 }: TrackedClip,
  name: string,
  file: File,
  fingerprint: (file: File) => Promise<Outcome<string>>,
): Promise<string | null> {
  const text = words.keptWork;
  if (file.size !== clip.sizeBytes) return text.otherVideo(file.name, name);
  const found = await fingerprint(file);
  if (!found.ok) return text.videoUnread(file.name, found.error.message);
  return found.value === sha256 ? null : text.otherVideo(file.name, name);
}

interface AddParts {
  readonly state: () => SessionState;
  readonly tell: (event: SessionEvent) => void;
  readonly fingerprint: (file: File) => Promise<Outcome<string>>;
}

/** @returns a sentence where it is another file than the clip was made from */
export async function addVideoTo(parts: AddParts, id: number, file: File): Promise<string | null> {
  const slot = parts.state().clips.find((clip) => clip.id === id);
  if (!slot?.tracked) return null;
  const outcome = await videoOf(slot.tracked, slot.name, file, parts.fingerprint);
  if (outcome === null) parts.tell({ type: 'video-added', id, video: file });
  return outcome;
}

/** @returns whether these files are videos that the report on show lacks */
export async function addMissingVideos(
  state: SessionState,
  files: readonly ChosenFile[],
  add: (id: number, file: File) => Promise<string | null>,
): Promise<boolean> {
  const pairs = pairMissing(state, files);
  for (const { slot, file } of pairs) {
    if ((await add(slot.id, file)) !== null) return false;
  }
  return pairs.length > 0;
}
