import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useBackendDesk } from './backend-context';

/** Why the clip is not begun yet, and the way past it. */
export function SkipMeasuring(): ReactElement | null {
  const desk = useBackendDesk();
  return (
    desk && (
      <div className="quicker">
        <p className="small soft">{words.backend.first}</p>
        <button type="button" className="button slim" onClick={() => desk.skip()}>
          {words.backend.skip}
        </button>
      </div>
    )
  );
}
