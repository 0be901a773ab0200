import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SessionState } from '../session/session-state';
import { Icon } from './icons';

/** Sentences about things that could not be used; nothing else is lost. */
export function Notices({ notices }: { readonly notices: readonly string[] }): ReactElement | null {
  if (notices.length === 0) return null;
  return (
    <div className="notice">
      <Icon name="info" />
      <ul role="list">
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </div>
  );
}

/** Why a clip could not be analysed: what to do first, details folded away. */
export function Failures({ failures }: { readonly failures: SessionState['failures'] }): ReactElement | null {
  if (failures.length === 0) return null;
  return (
    <div className="notice failure">
      <Icon name="flag" />
      <ul role="list">
        {failures.map(({ name, failure }) => (
          <li key={name + failure.code}>
            <strong>{name}</strong>
            <p>{failure.message}</p>
            <details>
              <summary>{words.frame.bugDetails}</summary>
              <pre>
                {failure.code}: {failure.detail}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
