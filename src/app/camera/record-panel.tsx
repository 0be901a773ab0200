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
  return (
    <section className="record-panel" aria-labelledby="record">
      <h2 id="record">{text.heading}</h2>
      {going ? (
        <>
          <button
            ref={focusOnce}
            type="button"
            className="button primary record-main"
            aria-disabled={state.phase === 'ending'}
            onClick={() => desk.stop()}
          >
            {state.phase === 'recording' || state.phase === 'ending' ? text.stop : text.cancel}
          </button>
          <p className="small soft">
            {state.phase === 'waiting' ? text.startNotes['hands-free'] : text.restNote}
          </p>
        </>
      ) : (
        <>
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
          <button
            ref={again ? focusOnce : null}
            type="button"
            className="button primary record-main"
            aria-disabled={cannotWait}
            onClick={begin}
          >
            {text.begin}
          </button>
          <p className="small soft">{text.lead}</p>
        </>
      )}
    </section>
  );
}
