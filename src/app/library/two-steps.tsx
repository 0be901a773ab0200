import { useId, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import './library.css';

interface TwoStepsProps {
  /** What the first button says, and in full where that alone would not tell which one is meant. */
  readonly label: string;
  readonly name?: string;
  /** Asked in its place: what goes, and how much. */
  readonly question: string;
  readonly yes: string;
  /** What leaves all as it is; the focus waits there. */
  readonly no?: string;
  /** The first press has been made elsewhere. */
  readonly asked?: boolean;
  onNo?(): void;
  /** Escape, where that is not the same as `no`. */
  onLeave?(): void;
  onYes(): void;
}

/** Of the same identity at every drawing: called when the button comes, not whenever it is drawn again. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** What cannot be undone is asked about, in its place: the second press does it. */
export function TwoSteps(props: TwoStepsProps): ReactElement {
  const {
    label,
    name = label,
    question,
    yes,
    no = words.myRuns.keepInstead,
    asked = false,
    onNo,
    onLeave = onNo,
    onYes,
  } = props;
  const id = useId();
  const [asking, setAsking] = useState(asked);
  const first = useRef<HTMLButtonElement>(null);
  const leave = (then: (() => void) | undefined): void => {
    setAsking(false);
    then?.();
    requestAnimationFrame(() => first.current?.focus());
  };
  if (!asking) {
    return (
      <button
        ref={first}
        type="button"
        className="button slim"
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        <Icon name="bin" />
        {label}
      </button>
    );
  }
  return (
    <div
      className="two-steps"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // What this stands in stays open.
        event.stopPropagation();
        leave(onLeave);
      }}
    >
      <p id={id} className="small">
        {question}
      </p>
      <div className="run-actions">
        <button
          type="button"
          className="button slim"
          aria-describedby={id}
          ref={focusOnce}
          onClick={() => leave(onNo)}
        >
          {no}
        </button>
        <button
          type="button"
          className="button slim danger"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </div>
  );
}
