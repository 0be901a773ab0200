import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

export function TrendsPage(): ReactElement {
  return <PageFrame title={words.tools.pages.trends} />;
}
