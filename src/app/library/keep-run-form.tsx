import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble } from '../../storage/library/library';
import { useSession, useSessionState } from '../session/session-context';
import type { Judged } from '../session/session-state';
import { keepThisRun } from './keep-this-run';
import { videosOf } from './kept-videos';
import { useLibrary } from './library-context';
import { newDraft, wrongField, type WrongField } from './run-draft';
import { RunFields } from './run-fields';
import { TroubleSaid } from './trouble-said';
import type { KeptRuns } from './use-kept-runs';

const text = words.myRuns.keep;
const KMH_PER_MPS = 3.6;
/** The heading of what this is a part of. */
export const KEEP_RUN_ANCHOR = 'keep-run';

interface KeepRunFormProps {
  readonly judged: Judged;
  readonly kept: KeptRuns;
  /** @param withVideo it was asked for: that begins now */
  onKept(withVideo: boolean): void;
}

/** Whose run it is, when it was and what is noted of it; the video only where that is asked for. */
export function KeepRunForm({ judged, kept, onKept }: KeepRunFormProps): ReactElement {
  const session = useSession();
  const library = useLibrary();
  const { clips, judging, settings } = useSessionState();
  const [draft, setDraft] = useState(() => {
    const speedKmh =
      settings.beltSpeedMps === null ? null : Math.round(settings.beltSpeedMps * KMH_PER_MPS * 10) / 10;
    return newDraft(kept.runners, kept.sessions, speedKmh, new Date());
  });
  const [wrong, setWrong] = useState<WrongField | null>(null);
  const [withVideo, setWithVideo] = useState(false);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const wrongRef = useRef<HTMLInputElement>(null);
  const videos = videosOf(judged, clips);
  const bytes = videos.reduce((sum, { file }) => sum + file.size, 0);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!library || busy || judging) return;
    const mistake = wrongField(draft, kept.runners, new Date());
    setWrong(mistake);
    setTrouble(null);
    if (mistake) {
      requestAnimationFrame(() => wrongRef.current?.focus());
      return;
    }
    setBusy(true);
    const done = await keepThisRun(session, library, judged.report, draft);
    setBusy(false);
    if ('trouble' in done) return setTrouble(done.trouble);
    onKept(withVideo);
    // The form is gone: the focus goes to the heading, below which it is said.
    requestAnimationFrame(() => document.getElementById(KEEP_RUN_ANCHOR)?.focus());
  };

  return (
    <form className="keep-run-form" noValidate onSubmit={(event) => void submit(event)}>
      <RunFields
        draft={draft}
        runners={kept.runners}
        shoes={shoesWorn(kept.sessions)}
        wrong={wrong}
        wrongRef={wrongRef}
        onChange={setDraft}
      />
      {bytes > 0 && (
        <>
          <label className="downloads-choice">
            <input
              type="checkbox"
              checked={withVideo}
              onChange={(event) => setWithVideo(event.currentTarget.checked)}
            />
            {text.keepVideo(bytes)}
          </label>
          <RoomLeft usage={kept.usage} bytes={bytes} />
        </>
      )}
      <div className="run-actions">
        <button type="submit" className="button primary" aria-disabled={busy || judging}>
          {busy ? text.keeping : text.go}
        </button>
      </div>
      {judging && <p className="small soft">{text.waits}</p>}
      <TroubleSaid trouble={trouble} />
    </form>
  );
}

export function shoesWorn(sessions: KeptRuns['sessions']): readonly string[] {
  return [...new Set(sessions.map(({ notes }) => notes.shoes).filter(Boolean))].slice(0, 20);
}

export function RoomLeft({
  usage,
  bytes,
}: {
  readonly usage: KeptRuns['usage'];
  readonly bytes: number;
}): ReactElement | null {
  if (!usage || usage.quotaBytes === null || usage.usedBytes === null) return null;
  const free = Math.max(0, usage.quotaBytes - usage.usedBytes);
  return (
    <p className={free < bytes ? 'small wrong' : 'small soft'}>
      {(free < bytes ? text.noRoom : text.free)(free)}
    </p>
  );
}
