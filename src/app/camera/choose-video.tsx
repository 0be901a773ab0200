import { useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { takeFiles } from '../home/use-file-drop';
import { leavePage } from '../routes/page-route';
import { useSession } from '../session/session-context';

/** The way on where a camera does not do: a film made with another program. */
export function ChooseVideo(): ReactElement {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const text = words.camera.before;
  const choose = (files: readonly File[]): void => {
    if (files.length === 0) return;
    leavePage();
    void takeFiles(
      session,
      files.map((file) => ({ kind: 'file', file })),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {text.chooseFile}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept="video/*,.mkv"
        tabIndex={-1}
        aria-label={words.home.clipsLabel}
        onChange={(event) => {
          choose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
