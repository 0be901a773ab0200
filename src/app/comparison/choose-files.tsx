import { useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { plainFile } from '../home/plain-file';
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
  const input = useRef<HTMLInputElement>(null);
  const choose = async (files: FileList | null): Promise<void> => {
    if (!files || files.length === 0) return;
    const items = [...files].map((file) => ({ kind: 'file' as const, file: plainFile(file) }));
    if (!(await takeComparison(desk, items))) await takeDrop(desk, items, place);
  };
  const name = words.comparison.empty.chooseFor[place];
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={`${label}: ${words.comparison.places[place]}`}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept="video/*,.mkv,.json,.trc"
        tabIndex={-1}
        aria-label={name}
        onChange={(event) => {
          void choose(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
