import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { plainFile } from '../home/plain-file';
import { CLIP_FILES, FileButton } from '../theme/file-button';
import { useCompareDesk } from './compare-context';
import type { Place } from './compare-desk';
import { takeComparison, takeDrop } from './take-drop';

interface ChooseFilesProps {
  readonly place: Place;
  readonly className: string;
  /** Shown on the button; what is read aloud names the place too. */
  readonly label: string;
}

/** Clips, a report or joints for one of the two places, from the disk; a saved comparison fills both. */
export function ChooseFiles({ place, className, label }: ChooseFilesProps): ReactElement {
  const desk = useCompareDesk();
  const choose = async (files: readonly File[]): Promise<void> => {
    const items = files.map((file) => ({ kind: 'file' as const, file: plainFile(file) }));
    if (!(await takeComparison(desk, items))) await takeDrop(desk, items, place);
  };
  return (
    <FileButton
      className={className}
      label={`${label}: ${words.comparison.places[place]}`}
      filesLabel={words.comparison.empty.chooseFor[place]}
      accept={CLIP_FILES}
      multiple
      onFiles={(files) => void choose(files)}
    >
      {label}
    </FileButton>
  );
}
