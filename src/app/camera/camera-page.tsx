import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';

/** Live view, guide and recording. */
export function CameraPage(): ReactElement {
  return <PageFrame title={words.tools.pages.camera} />;
}
