import type { ReactElement } from 'react';
import type { Criterion } from '../../core/criteria/catalogue';
import type { DocumentId } from '../../core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import type { MeasureFacts } from './measure-facts';

interface ContentsProps {
  readonly documents: readonly { readonly id: DocumentId; readonly criteria: readonly Criterion[] }[];
  readonly groups: readonly MeasureFacts['group'][];
}

/** What is on the page, as links. */
export function Contents({ documents, groups }: ContentsProps): ReactElement {
  const said = words.documents;
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{said.contents}</h2>
      <ol role="list">
        {documents.map(({ id, criteria }) => (
          <li key={id}>
            <a href={hashOf('documents', id)}>{DOCUMENT_TITLES[id]}</a>
            <ul role="list">
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <a href={hashOf('documents', criterion.id)}>{criterion.title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {groups.length > 0 && (
          <li>
            <a href={hashOf('documents', 'measures')}>{said.measuresHeading}</a>
            <ul role="list">
              {groups.map((group) => (
                <li key={group}>
                  <a href={hashOf('documents', `measures-${group}`)}>{said.groups[group]}</a>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ol>
    </nav>
  );
}
