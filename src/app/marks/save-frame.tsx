import { useState, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { baseName, safeFileName } from '../../export/file-names';
import { saveFile } from '../exports/save-file';
import { pictureBlob } from '../pictures/picture-blob';
import { useSession } from '../session/session-context';
import { Icon } from '../theme/icons';
import { useWorkspace } from '../workspace/workspace-context';

/** With the time and the ending still a name that file systems take. */
const LONGEST_STEM = 60;

/** The frame on show with skeleton and marks, as a PNG of the clip's own size. */
export function SaveFrame(): ReactElement {
  const { current: clip } = useWorkspace();
  const { pictures } = useSession();
  const [state, setState] = useState<{ readonly busy: boolean; readonly said: string }>({
    busy: false,
    said: '',
  });
  const text = words.marks;
  const save = async (): Promise<void> => {
    if (state.busy) return;
    clip.clock.pause();
    const { timeS } = clip.clock.now();
    setState({ busy: true, said: text.saving });
    const { source, cleaned, video } = clip;
    const { widthPx, heightPx } = cleaned;
    const outcome = await pictureBlob(pictures, {
      clip: { source, cleaned, ...(video && { video }) },
      timeS,
      crop: { leftPx: 0, topPx: 0, widthPx, heightPx },
    });
    if (!outcome.ok) {
      setState({ busy: false, said: outcome.error.message });
      return;
    }
    const stem = safeFileName([...baseName(source.clip.name)].slice(0, LONGEST_STEM).join(''));
    const name = `${stem}-${number(timeS, 3)}s.png`;
    saveFile({ name, content: outcome.value });
    setState({ busy: false, said: text.saved(name) });
  };
  return (
    <div className="mark-save">
      <button type="button" className="button slim" aria-disabled={state.busy} onClick={() => void save()}>
        <Icon name="picture" />
        {text.savePicture}
      </button>
      <p className="small soft" role="status">
        {state.said}
      </p>
    </div>
  );
}
