import { useMemo, type ReactElement } from 'react';
import type { Comparison } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import type { ComparedRun } from '../comparison/compared-run';
import { CycleChanges } from './cycle-changes';
import { hasRows, KinogramRows } from './kinogram-rows';
import { pairClips } from './pair-clips';
import { PairPlayers } from './pair-players';
import './side-by-side.css';

export interface SideBySideProps {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  readonly comparison: Comparison;
}

/** Both runs at the same part of the stride: players, kinograms, and joint angles over the stride. */
export function SideBySide({ before, after, comparison }: SideBySideProps): ReactElement {
  const paired = useMemo(() => pairClips(before.clips, after.clips), [before.clips, after.clips]);
  const text = words.sideBySide;
  const rows = paired.pairs.filter(hasRows);
  return (
    <div className="side-by-side">
      <section aria-labelledby="in-step-heading">
        <h2 id="in-step-heading">{text.heading}</h2>
        <p className="soft">{text.lead}</p>
        <PairPlayers paired={paired} />
      </section>
      <section aria-labelledby="kinogram-rows-heading">
        <h2 id="kinogram-rows-heading">{text.kinograms.heading}</h2>
        {rows.length > 0 ? (
          rows.map((pair) => <KinogramRows key={pair.after.source.view} pair={pair} />)
        ) : (
          <p className="soft">{text.kinograms.none}</p>
        )}
      </section>
      <section aria-labelledby="cycle-changes-heading">
        <h2 id="cycle-changes-heading">{text.curves.heading}</h2>
        <CycleChanges before={before.report} after={after.report} comparison={comparison} />
      </section>
    </div>
  );
}
