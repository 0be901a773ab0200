import type { ReactElement, Ref } from 'react';
import { words } from '../../core/words/words';

interface HelpDialogProps {
  readonly ref: Ref<HTMLDialogElement>;
  /** The number keys go to findings here. */
  readonly hasFindings: boolean;
}

/** All keys and gestures of the player. The focus returns to where it was when it closes. */
export function HelpDialog({ ref, hasFindings }: HelpDialogProps): ReactElement {
  const text = words.player.help;
  return (
    <dialog
      ref={ref}
      className="player-help"
      aria-label={text.heading}
      onClick={(event) => {
        // A press beside it closes it too.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="player-help-sheet">
        <header>
          <h2>{text.heading}</h2>
          <form method="dialog">
            <button className="button slim">{text.close}</button>
          </form>
        </header>
        {text.groups.map(({ heading, rows }, i) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {[...rows, ...(hasFindings && i === 1 ? [text.findings] : [])].map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
