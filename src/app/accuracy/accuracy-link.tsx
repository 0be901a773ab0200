import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';

export function AccuracyLink(): ReactElement {
  return <a href={hashOf('how-accurate')}>{words.tools.pages['how-accurate']}</a>;
}
