import type { ReactElement } from 'react';
import { STEADY_RUN_S } from '../../core/live/steady-run';
import { words } from '../../core/words/words';
import type { RecordState } from './record-desk';

const text = words.recording;

/** Over the picture, to be read from the treadmill: the countdown, or that it records and for how long still. */
export function RecordOverlay({ state }: { readonly state: RecordState }): ReactElement | null {
  switch (state.phase) {
    case 'counting':
      return (
        <div className="record-overlay">
          <p className="record-count number" role="timer" aria-label={text.startsIn}>
            {state.leftS}
          </p>
        </div>
      );
    case 'recording':
      return (
        <div className="record-overlay top">
          <p className="record-chip">{text.rec}</p>
          <p className="record-left number" role="timer" aria-label={text.remaining}>
            {state.leftS}
          </p>
        </div>
      );
    default:
      return null;
  }
}

/** Below the picture, in the place of the guide: what to do now. */
export function RecordBand({ state }: { readonly state: RecordState }): ReactElement {
  return (
    <div className="live-guide">
      {state.phase === 'counting' && <p data-first>{text.band.counting}</p>}
      {state.phase === 'recording' && <p data-first>{text.band.recording}</p>}
      {state.phase === 'ending' && <p data-first>{text.band.ending}</p>}
      {state.phase === 'waiting' && (
        <>
          <p data-first>{text.band.waiting}</p>
          <p className="number">{text.steadyOf(state.steadyS, STEADY_RUN_S)}</p>
        </>
      )}
    </div>
  );
}

/** Start and end, said at once to those who do not see them: a sentence a phase, never the seconds. */
export function RecordSaid({ state }: { readonly state: RecordState }): ReactElement {
  return (
    <p className="unseen" aria-live="assertive">
      {said(state)}
    </p>
  );
}

function said(state: RecordState): string {
  switch (state.phase) {
    case 'counting':
      return text.said.counting(state.fromS);
    case 'waiting':
      return text.said.waiting;
    case 'recording':
      return text.said.started(state.lengthS);
    case 'done':
      return text.said.ended;
    default:
      return '';
  }
}
