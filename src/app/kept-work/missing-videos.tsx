import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { missingVideos } from '../session/missing-video';
import { useSession, useSessionState } from '../session/session-context';
import type { ClipSlot } from '../session/session-state';
import { FileButton, VIDEO_FILES } from '../theme/file-button';
import './kept-work.css';

/** For each clip of the report that was taken up without its video: the way to add it. */
export function MissingVideos(): ReactElement | null {
  const { clips, judged } = useSessionState();
  const missing = missingVideos({ clips }).filter(({ id }) => judged?.clipIds.includes(id));
  if (missing.length === 0) return null;
  return (
    <div className="missing-videos">
      {missing.map((clip) => (
        <MissingVideo key={clip.id} clip={clip} alone={missing.length === 1} />
      ))}
    </div>
  );
}

function MissingVideo({ clip, alone }: { readonly clip: ClipSlot; readonly alone: boolean }): ReactElement {
  const session = useSession();
  const [said, setSaid] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const text = words.keptWork;
  const add = async (file: File): Promise<void> => {
    setSaid(text.comparing);
    setComparing(true);
    setSaid(await session.addVideo(clip.id, file));
    setComparing(false);
  };
  return (
    <div className="missing-video">
      <p className="small">{text.videoMissing(clip.name)}</p>
      <FileButton
        className="button slim"
        filesLabel={text.addVideoOf(clip.name)}
        accept={VIDEO_FILES}
        busy={comparing}
        onFiles={([file]) => void add(file!)}
      >
        {alone ? text.addVideo : text.addVideoOf(clip.name)}
      </FileButton>
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}
