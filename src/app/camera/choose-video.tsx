import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { takeFiles } from '../home/use-file-drop';
import { leavePage } from '../routes/page-route';
import { useSession } from '../session/session-context';
import { FileButton, VIDEO_FILES } from '../theme/file-button';

/** The way on where a camera does not do: a film made with another program. */
export function ChooseVideo(): ReactElement {
  const session = useSession();
  const choose = (files: readonly File[]): void => {
    leavePage();
    void takeFiles(
      session,
      files.map((file) => ({ kind: 'file', file })),
    );
  };
  return (
    <FileButton filesLabel={words.home.clipsLabel} accept={VIDEO_FILES} multiple onFiles={choose}>
      {words.camera.before.chooseFile}
    </FileButton>
  );
}
