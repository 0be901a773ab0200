import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

export function LibraryPage(): ReactElement {
  return <PageFrame title={words.tools.pages.library} />;
}
