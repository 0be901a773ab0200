import type { ReactElement, ReactNode } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';

interface EntryHeadingProps {
  readonly level: 3 | 4;
  /** The entry's place on the page, for a link that can be kept and sent. */
  readonly place: string;
  readonly children: ReactNode;
}

/** An entry's name, which takes the focus when a link leads here, and a link to it. */
export function EntryHeading({ level, place, children }: EntryHeadingProps): ReactElement {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <Heading className="entry-heading" tabIndex={-1}>
      {children}{' '}
      <a className="entry-link" href={hashOf('documents', place)}>
        <span aria-hidden="true">#</span>
        <span className="unseen">
          {words.documents.linkTo}: {children}
        </span>
      </a>
    </Heading>
  );
}
