import type { ReactElement, Ref } from 'react';
import { words } from '../../core/words/words';

/** All keys and gestures of the player. The focus returns to where it was when it closes. */
export function HelpDialog({ ref }: { readonly ref: Ref<HTMLDialogElement> }): ReactElement {
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
        <h2>{text.heading}</h2>
        {text.groups.map(({ heading, rows }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {rows.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <form method="dialog">
          <button className="button primary">{text.close}</button>
        </form>
      </div>
    </dialog>
  );
}
