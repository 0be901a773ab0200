import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

export function LicencesPage(): ReactElement {
  return <PageFrame title={words.tools.pages['licences']} />;
}
