import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

/** Timers, planner and checklist. */
export function Tools(): ReactElement {
  return <PageFrame title={words.tools.pages.tools} />;
}
