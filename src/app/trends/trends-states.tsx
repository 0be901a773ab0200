import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble } from '../../storage/library/library';
import { hashOf } from '../routes/page-route';

/** Nothing to show yet, and how there comes to be something. */
export function NoRuns({ runner }: { readonly runner?: string }): ReactElement {
  const text = words.trends.none;
  return (
    <section className="trend-state">
      <h2>{runner === undefined ? text.heading : words.trends.noneOf(runner)}</h2>
      <p>{text.text}</p>
      <p className="trend-actions">
        <a className="button primary" href="#">
          {text.analyse}
        </a>
        <a className="button" href={hashOf('library')}>
          {text.library}
        </a>
      </p>
    </section>
  );
}

interface TroubleProps {
  readonly trouble: LibraryTrouble;
  readonly again: () => void;
}

/** The runs cannot be had, and what to do. */
export function Trouble({ trouble, again }: TroubleProps): ReactElement {
  const text = trouble === 'closed' ? words.trends.noStorage : words.trends.trouble;
  return (
    <section className="trend-state">
      <h2>{text.heading}</h2>
      <p>{text.text}</p>
      {trouble !== 'closed' && (
        <p>
          <button type="button" className="button" onClick={again}>
            {words.trends.trouble.again}
          </button>
        </p>
      )}
    </section>
  );
}
