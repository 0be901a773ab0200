import { useRef, type ReactElement, type ReactNode } from 'react';

/** Films, as cameras and phones write them. */
export const VIDEO_FILES = 'video/*,.mkv';

/** Everything that a report is made from, or that is one. */
export const CLIP_FILES = `${VIDEO_FILES},.json,.trc`;

interface FileButtonProps {
  /** What the button shows. */
  readonly children: ReactNode;
  readonly className?: string;
  /** Read aloud instead of what the button shows. */
  readonly label?: string;
  /** What the list of files is called. */
  readonly filesLabel: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Nothing is chosen while it is. */
  readonly busy?: boolean;
  /** @param files one at least */
  onFiles(files: readonly File[]): void;
}

/** A button that opens the list of files on the disk. */
export function FileButton({
  children,
  className = 'button',
  label,
  filesLabel,
  accept,
  multiple = false,
  busy = false,
  onFiles,
}: FileButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-disabled={busy || undefined}
        onClick={() => busy || input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple={multiple}
        accept={accept}
        tabIndex={-1}
        aria-label={filesLabel}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0 && !busy) onFiles(files);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
