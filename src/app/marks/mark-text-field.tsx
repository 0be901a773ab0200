import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { MARK_TEXT_LIMIT, plainMarkText, type Mark } from '../../core/by-hand/mark';
import { words } from '../../core/words/words';

interface MarkTextFieldProps {
  readonly mark: Mark;
  /** The text as it is kept, when the field is left. */
  onText(text: string): void;
}

/** What a note says, or what a mark is called. A note that says nothing yet is asked at once. */
export function MarkTextField({ mark, onText }: MarkTextFieldProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const text = words.marks;
  const kept = mark.text ?? '';
  const isNote = mark.kind === 'note';
  const empty = isNote && kept === '';
  useEffect(() => {
    if (empty) field.current?.focus({ preventScroll: true });
  }, [empty]);
  const shown = typed ?? kept;
  const left = MARK_TEXT_LIMIT - [...plainMarkText(shown)].length;
  const done = (): void => {
    setTyped(null);
    const plain = plainMarkText(shown);
    if (plain !== kept) onText(plain);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{isNote ? text.text : text.name}</label>
      <textarea
        id={id}
        ref={field}
        rows={isNote ? 3 : 1}
        maxLength={MARK_TEXT_LIMIT}
        value={shown}
        aria-describedby={isNote ? `${id}note` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            done();
          }
        }}
      />
      {isNote && (
        <p className="small soft" id={`${id}note`}>
          {text.limit(MARK_TEXT_LIMIT, Math.max(0, left))}
        </p>
      )}
    </div>
  );
}
