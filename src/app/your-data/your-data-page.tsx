import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

export function YourDataPage(): ReactElement {
  return <PageFrame title={words.tools.pages['your-data']} />;
}
