import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useLiveState } from '../live/live-context';
import { ChoiceRow } from '../plan/choice-row';
import { SecondsRange } from '../plan/seconds-range';
import { COUNTDOWN_S, LENGTH_S, type RecordDesk, type RecordState, type StartMode } from './record-desk';
import { recordingName } from './recording-name';

const text = words.recording;
const STARTS = [
  ['now', text.starts.now],
  ['countdown', text.starts.countdown],
  ['hands-free', text.starts['hands-free']],
] as const satisfies readonly (readonly [StartMode, string])[];
const SLIDER_STEP_S = 5;

interface RecordPanelProps {
  readonly desk: RecordDesk;
  readonly state: RecordState;
  /** The way to start takes the focus: one comes back from a recording. */
  readonly again: boolean;
  onBegin(): void;
}

/** Of the same identity at every drawing: called when the button comes, not whenever it is drawn again. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}

/** How long, when it starts, and the one button; while it is under way the one that stops it. */
export function RecordPanel({ desk, state, again, onBegin }: RecordPanelProps): ReactElement {
  const { camera, failure } = useLiveState();
  const [lengthS, setLengthS] = useState<number>(LENGTH_S.usual);
  const [countdownS, setCountdownS] = useState<number>(COUNTDOWN_S.usual);
  const [start, setStart] = useState<StartMode>('countdown');
  const cannotWait = start === 'hands-free' && failure !== null;
  const begin = (): void => {
    if (!camera || cannotWait) return;
    onBegin();
    desk.begin(camera, { start, lengthS, countdownS, name: recordingName(new Date()) });
  };
  const going = state.phase !== 'idle';
  const stoppable = state.phase === 'recording' || state.phase === 'ending';
  return (
    <section className="record-panel record-start" aria-labelledby="record">
      <div className="record-choices">
        <h2 id="record">{text.heading}</h2>
        {going ? (
          <p className="small soft">
            {state.phase === 'waiting' ? text.startNotes['hands-free'] : text.restNote}
          </p>
        ) : (
          <>
            <p className="small soft">{text.lead}</p>
            <SecondsRange
              label={text.length}
              limits={LENGTH_S}
              stepS={SLIDER_STEP_S}
              valueS={lengthS}
              onChange={setLengthS}
            />
            <ChoiceRow
              legend={text.start}
              options={STARTS}
              value={start}
              note={cannotWait ? text.needsFigures : text.startNotes[start]}
              onChange={(each) => setStart(each)}
            />
            {start === 'countdown' && (
              <SecondsRange
                label={text.countdown}
                limits={COUNTDOWN_S}
                stepS={1}
                valueS={countdownS}
                onChange={setCountdownS}
              />
            )}
          </>
        )}
      </div>
      {/* One and the same button: who starts by keyboard can stop, and start again after calling it off. */}
      <button
        ref={going || again ? focusOnce : null}
        type="button"
        className="button primary record-main"
        aria-disabled={going ? state.phase === 'ending' : cannotWait}
        onClick={() => (going ? desk.stop() : begin())}
      >
        {going ? (stoppable ? text.stop : text.cancel) : text.begin}
      </button>
    </section>
  );
}
