import type { ReactElement } from 'react';
import type { Report } from '../../report/report';
import type { BenchClip } from '../workspace/workspace-context';

interface TimelineProps {
  readonly clip: BenchClip;
  readonly report: Report;
}

export function Timeline({ clip }: TimelineProps): ReactElement {
  return <div>{clip.source.view}</div>;
}
