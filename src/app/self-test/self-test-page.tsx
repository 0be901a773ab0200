import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

export function SelfTestPage(): ReactElement {
  return <PageFrame title={words.tools.pages['self-test']} />;
}
