import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { useSessionState } from '../session/session-context';
import { useCompareState } from './compare-context';
import { useRunState } from './run-phase';

/** Over the analysis of a clip that waits until those of the comparison have been looked at. */
export function WaitsForComparison(): ReactElement | null {
  const { clips } = useSessionState();
  const { before, after } = useCompareState();
  const sides = [useRunState(before), useRunState(after)];
  const busy = sides.some(
    (side) => side?.screen === 'analysing' && side.clips.some(({ progress }) => progress),
  );
  if (!busy || clips.some(({ progress }) => progress)) return null;
  return (
    <div className="wide">
      <p role="status" className="notice">
        <span>{words.comparison.mainWaits}</span>
        <a href={hashOf('compare')}>{words.tools.pages.compare}</a>
      </p>
    </div>
  );
}
