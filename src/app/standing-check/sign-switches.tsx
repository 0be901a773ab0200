import { useState, useSyncExternalStore, type ReactElement, type RefObject } from 'react';
import { words } from '../../core/words/words';
import { voiceAtHand } from '../camera/cue-voice';
import type { HoldSigns } from './hold-signs';

const text = words.standingCheck.guide;

interface SignSwitchesProps {
  readonly signs: HoldSigns;
  /** What may fill the screen. */
  readonly screen: RefObject<HTMLElement | null>;
}

/** Beeps, spoken words, and the whole screen. */
export function SignSwitches({ signs, screen }: SignSwitchesProps): ReactElement {
  const speaks = useSyncExternalStore(voiceAtHand.subscribe, voiceAtHand.get);
  const [beeps, setBeeps] = useState(signs.on.beeps);
  const [voice, setVoice] = useState(signs.on.voice);
  return (
    <div className="stand-switches">
      <label className="tick">
        <input
          type="checkbox"
          checked={beeps}
          onChange={() => {
            signs.beep(!beeps);
            setBeeps(!beeps);
          }}
        />
        {text.sound}
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={speaks && voice}
          disabled={!speaks}
          onChange={() => {
            signs.talk(!voice);
            setVoice(!voice);
          }}
        />
        {text.voice}
      </label>
      {!speaks && <span className="small soft">{text.noVoice}</span>}
      {document.fullscreenEnabled && (
        <button
          type="button"
          className="button slim"
          onClick={() => void screen.current?.requestFullscreen().catch(() => {})}
        >
          {text.wholeScreen}
        </button>
      )}
    </div>
  );
}
