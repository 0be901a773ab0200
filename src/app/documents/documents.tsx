import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

/** What the documents say, criterion by criterion. */
export function Documents(): ReactElement {
  return <PageFrame title={words.tools.pages.documents} />;
}
