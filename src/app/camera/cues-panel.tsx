import { useEffect, useId, useState, useSyncExternalStore, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { ChoiceRow } from '../plan/choice-row';
import { CueDesk } from './cue-desk';
import { CueSound } from './cue-sound';
import { sayAloud, saysNoMore, voiceAtHand } from './cue-voice';
import type { Reading } from './live-readings';
import { CADENCE_PER_MIN, cueCadence } from './metronome-beat';

const text = words.camera.cues;
const WAYS = [
  ['beep', text.ways.beep],
  ['voice', text.ways.voice],
] as const;

/** Metronome and lean cue: off until turned on, and off again with the camera. */
export function CuesPanel({ reading }: { readonly reading: Reading }): ReactElement {
  const [desk] = useState(() => new CueDesk(new CueSound(), { say: sayAloud, hush: saysNoMore }));
  const { metronome, cadencePerMin, ownPerMin, lean, way, called } = useSyncExternalStore(
    desk.subscribe,
    desk.state,
  );
  const hasVoice = useSyncExternalStore(voiceAtHand.subscribe, voiceAtHand.get);
  const id = useId();
  const { timeS, figures } = reading;
  useEffect(() => {
    if (timeS !== null) desk.see(timeS, figures);
  }, [desk, timeS, figures]);
  useEffect(() => {
    const stop = (): void => desk.stop();
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      desk.stop();
    };
  }, [desk]);
  return (
    <section className="camera-panel" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p className="small soft">{text.lead}</p>
      <div className="cue">
        <label className="tick">
          <input type="checkbox" checked={metronome} onChange={() => desk.setMetronome(!metronome)} />
          {text.metronome}
        </label>
        <p className="small soft">{text.metronomeNote(ownPerMin)}</p>
        <div className="seconds-range">
          <label htmlFor={`${id}cadence`}>{text.cadence}</label>
          <output htmlFor={`${id}cadence`} className="number">
            {cadencePerMin}
          </output>
          <input
            id={`${id}cadence`}
            type="range"
            min={CADENCE_PER_MIN.lowest}
            max={CADENCE_PER_MIN.highest}
            step={1}
            value={cadencePerMin}
            onChange={(event) => desk.setCadence(Number(event.currentTarget.value))}
          />
        </div>
        {ownPerMin !== null && cueCadence(ownPerMin) !== cadencePerMin && (
          <button type="button" className="button slim" onClick={() => desk.takeOwn()}>
            {text.takeOwn(ownPerMin)}
          </button>
        )}
      </div>
      <div className="cue">
        <label className="tick">
          <input type="checkbox" checked={lean} onChange={() => desk.setLean(!lean)} />
          {text.lean}
        </label>
        <p className="small soft">{text.leanNote}</p>
        {hasVoice ? (
          <ChoiceRow
            legend={text.way}
            options={WAYS}
            value={way}
            note={text.beeps}
            onChange={(chosen) => desk.setWay(chosen)}
          />
        ) : (
          <p className="small soft">
            {text.noVoice} {text.beeps}
          </p>
        )}
        {called && <p className="small">{text.said(text.sentences[called])}</p>}
      </div>
    </section>
  );
}
